import { useCallback, useRef, useState } from "react";
import type { LibraryItem } from "../../../contract/dossier.ts";
import { BIN_DAYS, type BinEntry } from "../../../contract/library.ts";
import { counted } from "../../../core/text/counted.ts";
import type { Names } from "../../session/directory.ts";
import { countedItems, itemAbout, itemName, itemWords } from "../../session/item-in-words.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { useDirectory } from "../../session/use-directory.ts";
import { useDoing } from "../../session/use-doing.ts";
import { useLostFocus } from "../../session/use-lost-focus.ts";
import { useNow } from "../../session/use-now.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { MoreButton } from "../../ui/MoreButton.tsx";
import { daysLeft } from "./age.ts";
import { Moment } from "./Moment.tsx";

const STEP = 50;

/** What was deleted in the last days, to be taken out again. */
export function BinPage() {
  const { bridge, annotations } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const doing = useDoing();
  useLostFocus(root);
  const ask = useCallback(() => bridge.listBin({}), [bridge]);
  const { value: entries, failure } = useAnswer(ask, annotations.all);
  const restore = (ids: string[]) =>
    void doing.run(async () => {
      const hasEntries = entries?.some((one) => one.kind === "entry" && ids.includes(idOf(one)));
      await annotations.changeLibrary((library) => library.restoreAnnotations({ ids }));
      return `Took ${countedItems(ids.length, hasEntries ?? false)} out of the bin.`;
    });
  return (
    <div ref={root}>
      <h3>Bin</h3>
      <p className="library-lead">What you delete stays here for {BIN_DAYS} days.</p>
      {failure !== null && <p className="library-notice">{failure}</p>}
      {!entries && failure === null && <Loading what="the bin" />}
      <OutcomeLine outcome={doing.outcome} />
      {entries?.length === 0 && <EmptyState title="The bin is empty." />}
      {entries && entries.length > 0 && (
        <Entries entries={entries} isBusy={doing.isBusy} onRestore={restore} />
      )}
    </div>
  );
}

interface EntriesProps {
  entries: readonly BinEntry[];
  isBusy: boolean;
  onRestore: (ids: string[]) => void;
}

function Entries({ entries, isBusy, onRestore }: EntriesProps) {
  const { names } = useDirectory();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(STEP);
  const ticked = entries.map(idOf).filter((id) => chosen.has(id));
  const tick = (id: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <div className="library-actions">
        <Button
          isPending={isBusy}
          isDisabled={ticked.length === 0}
          onPress={() => onRestore(ticked)}
        >
          Restore ticked {ticked.length > 0 && `(${ticked.length.toLocaleString("en")})`}
        </Button>
      </div>
      <ul className="library-list" aria-label="Deleted">
        {entries.slice(0, shown).map((entry) => (
          <Deleted
            key={idOf(entry)}
            entry={entry}
            names={names}
            isTicked={chosen.has(idOf(entry))}
            onTick={(isTicked) => tick(idOf(entry), isTicked)}
            onRestore={() => onRestore([idOf(entry)])}
          />
        ))}
      </ul>
      <MoreButton shown={shown} count={entries.length} step={STEP} onShow={setShown} />
    </>
  );
}

interface DeletedProps {
  entry: BinEntry;
  names: Names;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  onRestore: () => void;
}

function Deleted({ entry, names, isTicked, onTick, onRestore }: DeletedProps) {
  const { deleted, until } = entry;
  const item = itemOf(entry);
  const left = daysLeft(until, useNow());
  const words = itemWords(item);
  const note = entry.kind === "annotation" ? entry.annotation.note : "";
  const name = itemName(item);
  return (
    <li>
      <input
        type="checkbox"
        aria-label={`Tick ${name}`}
        checked={isTicked}
        onChange={(event) => onTick(event.target.checked)}
      />
      <div>
        {words && <p className="library-words">{words}</p>}
        {note && <p className="library-note">{note}</p>}
        <p className="compared-source">
          {itemAbout(item, names)}
          {entry.kind === "entry" && underIt(entry)} · deleted <Moment at={deleted} /> ·{" "}
          {left === 0 ? "goes today" : `${counted(left, "day")} left`}
        </p>
      </div>
      <Button aria-label={`Restore ${name}`} onPress={onRestore}>
        Restore
      </Button>
    </li>
  );
}

function itemOf(entry: BinEntry): LibraryItem {
  return entry.kind === "annotation" ? entry.annotation : entry.entry;
}

function idOf(entry: BinEntry): string {
  return itemOf(entry).id;
}

/** Of an entry where it was, and what comes back with it. */
function underIt({ entry, dossier, others }: Extract<BinEntry, { kind: "entry" }>): string {
  const where = entry.entry === "dossier" ? "" : `, in “${dossier}”`;
  return where + (others === 0 ? "" : `, with ${counted(others, "entry", "entries")} under it`);
}
