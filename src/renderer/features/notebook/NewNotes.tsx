import type { NewTarget } from "../../../contract/annotation.ts";
import type { Work } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { LeftDraft } from "./LeftDraft.tsx";
import { NewNote } from "./NewNote.tsx";
import { NEW_NOTE, type useDrafts } from "./use-drafts.ts";
import type { Ending } from "./use-edited-value.ts";

interface NewNotesProps {
  work: Work | null;
  isOnWork: boolean;
  isOpen: boolean;
  drafts: ReturnType<typeof useDrafts>;
  failure: string | null;
  onOpen: () => void;
  onEnd: (ending: Ending) => void;
}

/** The editor of a new note while one writes it, and what was written of one that is not stored. */
export function NewNotes({ isOpen, drafts, failure, onOpen, ...rest }: NewNotesProps) {
  const { annotations } = useSession();
  const announce = useAnnounce();
  const draft = drafts.drafts.get(NEW_NOTE)?.note;
  const leave = (draft: string | undefined) => drafts.leave(NEW_NOTE, "note", draft);

  const add = async (target: NewTarget, note: string) => {
    const store = () => annotations.add({ target, note });
    const isStored = await drafts.keepWhile(NEW_NOTE, "note", note, store);
    if (isStored) announce("Note added");
    return isStored;
  };
  if (isOpen) {
    const reason = draft === undefined ? null : failure;
    return <NewNote {...rest} draft={draft} failure={reason} keep={add} leave={leave} />;
  }
  if (draft === undefined) return null;
  return <LeftDraft what="A new note is" onTakeUp={onOpen} onForget={() => leave(undefined)} />;
}
