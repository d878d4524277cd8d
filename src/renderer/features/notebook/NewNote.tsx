import { useState } from "react";
import type { NewTarget } from "../../../contract/annotation.ts";
import type { Work } from "../../../contract/work.ts";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import type { Ending } from "./use-edited-value.ts";

interface NewNoteProps {
  work: Work | null;
  /** Whether it is on the open work unless one chooses otherwise. */
  isOnWork: boolean;
  draft: string | undefined;
  failure: string | null;
  keep: (target: NewTarget, note: string) => Promise<boolean>;
  leave: (draft: string | undefined) => void;
  onEnd: (ending: Ending) => void;
}

/** A note that is on no words: on the open work as a whole, or of the notebook. */
export function NewNote({ work, isOnWork, draft, failure, keep, leave, onEnd }: NewNoteProps) {
  const [about, setAbout] = useState<"work" | "notebook">(isOnWork ? "work" : "notebook");
  const target: NewTarget =
    work && about === "work" ? { kind: "work", work: work.id } : { kind: "notebook" };
  return (
    <div className="note-card note-new">
      <NoteEditor
        label="New note"
        stored=""
        draft={draft}
        failure={failure}
        keep={(note) => keep(target, note)}
        leave={leave}
        onEnd={onEnd}
      >
        {work && (
          <SegmentedControl
            label="What the note is about"
            value={about}
            options={[
              { value: "work", label: "On this work" },
              { value: "notebook", label: "On nothing in particular" },
            ]}
            onChange={setAbout}
          />
        )}
      </NoteEditor>
    </div>
  );
}
