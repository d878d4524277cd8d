import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { counted } from "../../../core/text/counted.ts";
import type { Route } from "../../session/route.ts";
import { useSession } from "../../session/Session.tsx";
import { workInALine } from "../../session/work-in-a-line.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { useWorkList } from "./use-work-list.ts";
import { type WorkRow, workRows } from "./work-rows.ts";
import "./works-dialog.css";

interface WorksDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** The work that is open. */
  current: string | null;
}

/** Every work of the library, by corpus, to be found by a few letters and opened. */
export function WorksDialog({ isOpen, onClose, current }: WorksDialogProps) {
  return (
    <Dialog title="Open a work" isOpen={isOpen} onClose={onClose} size="wide">
      <WorkChoice current={current} onClose={onClose} />
    </Dialog>
  );
}

function WorkChoice({ current, onClose }: Omit<WorksDialogProps, "isOpen">) {
  const { corpora, go } = useSession();
  const id = useId();
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const rows = useMemo(() => workRows(corpora, wanted), [corpora, wanted]);
  const { ref, items, at, ...list } = useWorkList(rows, current);
  const leaveTo = (route: Route) => {
    onClose();
    go(route);
  };
  const open = (row: WorkRow | undefined) => {
    if (row?.kind === "work") leaveTo({ view: "read", work: row.id, passage: null });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") return open(rows[at]);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    list.step(event.key === "ArrowDown" ? 1 : -1);
  };
  // A combo box with groups and two lines to a choice: the roles say what this is.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div className="works">
      <input
        // The dialog is for typing into this, and nothing else in it is a field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        role="combobox"
        aria-label="Title, author or corpus"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={list.isDrawn ? `${id}-${at}` : undefined}
        placeholder="Title, author or corpus"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          list.begin();
        }}
        onKeyDown={press}
      />
      <output className="works-count">{counted(list.count, "work")}</output>
      <div ref={ref} id={id} className="works-list" role="listbox" aria-label="Works" tabIndex={-1}>
        <div role="presentation" style={{ height: list.height }}>
          {items.map(({ row, index, start, size }) => (
            <WorkLine
              key={row.id}
              id={`${id}-${index}`}
              row={row}
              style={{ transform: `translateY(${start}px)`, height: size }}
              isActive={index === at}
              isCurrent={row.id === current}
              onOpen={() => open(row)}
            />
          ))}
        </div>
      </div>
      <div className="works-foot">
        <Button onPress={() => leaveTo({ view: "library", part: "corpora" })}>
          Arrange the corpora
        </Button>
      </div>
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}

interface WorkLineProps {
  id: string;
  row: WorkRow;
  style: { transform: string; height: number };
  isActive: boolean;
  isCurrent: boolean;
  onOpen: () => void;
}

function WorkLine({ id, row, style, isActive, isCurrent, onOpen }: WorkLineProps) {
  if (row.kind === "corpus")
    return (
      <div className="works-corpus works-line" role="presentation" style={style}>
        {row.title} <small>{counted(row.count, "work")}</small>
      </div>
    );
  if (row.kind === "folder")
    return (
      <div className="works-folder works-line" role="presentation" style={style}>
        {row.title.replaceAll("/", " › ")}
      </div>
    );
  return (
    // The field has the focus and the keys; a press is for the mouse alone.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see the list around it
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className="works-line works-work"
      style={style}
      onClick={onOpen}
    >
      <span>
        {row.work.title}
        {isCurrent && <small> · open now</small>}
      </span>
      <small>{workInALine(row.work)}</small>
    </div>
  );
}
