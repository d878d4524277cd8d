import { Checkbox } from "react-aria-components";
import type { ExportRequest } from "../../../contract/export.ts";
import {
  NOTE_CHANGE_KINDS,
  type NoteChange,
  type NoteChangeKind,
} from "../../../contract/notes-folder.ts";
import { counted } from "../../../core/text/counted.ts";
import { Button } from "../../ui/Button.tsx";
import { type PlannedFolder, useNotesFolder } from "./use-notes-folder.ts";
import "./notes-folder.css";

/** More of one kind are counted, not listed. */
const MOST_LISTED = 100;

const HEADINGS: Readonly<Record<NoteChangeKind, string>> = {
  added: "New",
  updated: "Brought up to date",
  edited: "Changed by hand: your version stays",
  kept: "Not in the export any more, kept",
  removed: "Not in the export any more, taken out",
};

/** Choose a folder, look at what would change in it, then write. */
export function NotesFolderExport({ request }: { request: ExportRequest }) {
  const notes = useNotesFolder(request);
  const { planned, isBusy, outcome } = notes;
  if (!notes.isPossible)
    return (
      <p className="notes-folder">
        This browser lets no page write into a folder. Save gives new notes in a ZIP archive; to
        export into notes that you have, open Readout as an application, or in Chrome or Edge.
      </p>
    );
  return (
    <section className="notes-folder" aria-label="Folder of notes">
      <Button isDisabled={isBusy} onPress={() => void notes.choose()}>
        {planned ? "Another folder…" : "Choose a folder…"}
      </Button>
      {planned && (
        <Planned
          planned={planned}
          isBusy={isBusy}
          onRemoveGone={(removeGone) => void notes.setRemoveGone(removeGone)}
          onWrite={() => void notes.write()}
        />
      )}
      <output data-kind={outcome?.kind}>{outcome?.message}</output>
    </section>
  );
}

interface PlannedProps {
  planned: PlannedFolder;
  isBusy: boolean;
  onRemoveGone: (removeGone: boolean) => void;
  onWrite: () => void;
}

function Planned({ planned, isBusy, onRemoveGone, onWrite }: PlannedProps) {
  const { folder, plan, removeGone } = planned;
  const isSame = plan.files.length === 0;
  return (
    <>
      <output>
        {isSame
          ? `The notes in ${folder.name} are up to date.`
          : `${counted(plan.files.length, "note")} in ${folder.name} would be written.`}{" "}
        {plan.unchanged > 0 && `${counted(plan.unchanged, "excerpt")} unchanged.`}
      </output>
      {NOTE_CHANGE_KINDS.map((kind) => (
        <Changes key={kind} kind={kind} changes={plan.changes.filter((one) => one.kind === kind)} />
      ))}
      <Checkbox
        className="notes-folder-choice"
        isSelected={removeGone}
        isDisabled={isBusy}
        onChange={onRemoveGone}
      >
        <span className="notes-folder-box" aria-hidden="true" />
        Take out excerpts that are not in the export any more
      </Checkbox>
      <Button look="primary" isDisabled={isBusy || isSame} onPress={onWrite}>
        Write {counted(plan.files.length, "note")}
      </Button>
    </>
  );
}

function Changes({ kind, changes }: { kind: NoteChangeKind; changes: NoteChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details open={kind !== "added" && kind !== "updated"}>
      <summary>
        {HEADINGS[kind]} ({changes.length})
      </summary>
      <ul>
        {changes.slice(0, MOST_LISTED).map(({ path, block, words, remark }) => (
          <li key={`${path} ${block}`}>
            <b>{path}</b> {words} {remark && <small>{remark}</small>}
          </li>
        ))}
      </ul>
      {changes.length > MOST_LISTED && <p>and {changes.length - MOST_LISTED} more</p>}
    </details>
  );
}
