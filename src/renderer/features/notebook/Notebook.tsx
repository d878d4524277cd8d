import { useEffect, useMemo, useRef, useState } from "react";
import type { Work } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import { CardList } from "./CardList.tsx";
import type { Field } from "./drafts.ts";
import { NewNotes } from "./NewNotes.tsx";
import { NotebookEmpty } from "./NotebookEmpty.tsx";
import { NotebookFilters } from "./NotebookFilters.tsx";
import { NotebookHead } from "./NotebookHead.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { TagsDialog } from "./TagsDialog.tsx";
import { UndoBar } from "./UndoBar.tsx";
import { useDrafts } from "./use-drafts.ts";
import type { Ending } from "./use-edited-value.ts";
import { useEndedEditing } from "./use-ended-editing.ts";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useNotebook } from "./use-notebook.ts";
import { useUndoOffer } from "./use-undo-offer.ts";
import "./notebook.css";

export interface NotebookProps {
  /** The open work. */
  work: Work | null;
  /** The annotation in hand in the text. */
  active: string | null;
  /** Goes to the passage. */
  onActivate: (id: string) => void;
  editing: { id: string; field: Field } | null;
  onEdit: (editing: { id: string; field: Field } | null) => void;
  /** Editing that was begun in the text has ended; the text may have the focus back. */
  onDone: (id: string) => void;
  /** Opens the text to choose the words of an annotation, the best guess first. */
  onRepair: (id: string) => void;
  /** Ids of the cards that the filters leave, in their order. */
  onFilteredChange: (ids: string[]) => void;
  /** With the ids of the selected cards, when some are selected. */
  onExport: (selected?: string[]) => void;
}

/** All annotations of the open work, or of everything: to look through, to edit, to go back to the text. */
export function Notebook(props: NotebookProps) {
  const { work, editing, onEdit, onDone, onFilteredChange, onExport } = props;
  const { annotations } = useSession();
  const notebook = useNotebook(work);
  const drafts = useDrafts();
  const offer = useUndoOffer(annotations.all);
  const [ticked, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isNew, setNew] = useState(false);
  const [broughtBack, setBroughtBack] = useState<{ id: string } | null>(null);
  const [isTagging, setTagging] = useState(false);
  const notebookRef = useRef<HTMLDivElement>(null);
  const newNote = useRef<HTMLButtonElement>(null);
  useEndedEditing(editing?.id ?? null, drafts.drafts);

  const { shown } = notebook;
  useKeptFocus(notebookRef, shown, newNote);
  // What is hidden or gone is not selected: nothing is deleted or exported that one does not see.
  const selected = useMemo(
    () => new Set(shown.map(({ id }) => id).filter((id) => ticked.has(id))),
    [shown, ticked],
  );
  const failure = annotations.save.state === "failed" ? annotations.save.message : null;
  useEffect(() => onFilteredChange(shown.map(({ id }) => id)), [shown, onFilteredChange]);

  const endNew = (ending: Ending) => {
    setNew(false);
    if (ending === "returned") newNote.current?.focus();
  };
  const removed = (label: string) => {
    setSelected(new Set());
    offer.make(label);
  };

  return (
    <div ref={notebookRef} className="notebook">
      <NotebookHead
        {...notebook}
        work={work}
        newNoteRef={newNote}
        onNewNote={() => setNew(true)}
        onExport={() => onExport()}
      />
      {annotations.all.length > 0 && (
        <NotebookFilters
          filter={notebook.filter}
          tags={notebook.tags}
          speakers={notebook.speakers}
          onChange={notebook.setFilter}
          onManageTags={() => setTagging(true)}
        />
      )}
      <div className="notebook-scroll">
        {notebook.failure && <p className="note-failure">{notebook.failure}</p>}
        <NewNotes
          {...{ work, drafts, failure }}
          isOnWork={notebook.scope === "work"}
          isOpen={isNew}
          onOpen={() => setNew(true)}
          onEnd={endNew}
        />
        {shown.length === 0 && !isNew && <NotebookEmpty {...notebook} />}
        <CardList
          {...{ notebook, drafts, selected, failure, editing, onEdit, onDone }}
          active={props.active}
          onActivate={props.onActivate}
          onRepair={props.onRepair}
          onSelected={setSelected}
          onRemoved={removed}
          broughtBack={broughtBack}
        />
      </div>
      <SelectionBar
        {...{ selected, shown }}
        onChange={setSelected}
        onExport={() => onExport([...selected])}
        onRemoved={removed}
      />
      <UndoBar label={offer.label} onUndone={setBroughtBack} onClose={offer.withdraw} />
      <TagsDialog isOpen={isTagging} onClose={() => setTagging(false)} />
    </div>
  );
}
