import type { LibraryStatus } from "../../contract/annotation.ts";
import type { SaveState } from "../session/use-saving.ts";
import { useSavedAloud } from "./use-saved-aloud.ts";

interface SaveSignProps {
  save: SaveState;
  status: LibraryStatus | null;
  /** Opens the page about the library. */
  onLibrary: () => void;
}

/** Whether everything is on disk; leads to the library. What was not saved is said in full by the notices. */
export function SaveSign({ save, status, onLibrary }: SaveSignProps) {
  const aloud = useSavedAloud(save.state);
  const isReadOnly = status?.writable === false;
  return (
    <span className="save-sign" data-state={isReadOnly ? "read-only" : save.state}>
      <button
        type="button"
        className="save-state"
        title="Where your notes are: the library"
        onClick={onLibrary}
      >
        {save.state === "failed" ? "Not saved" : isReadOnly ? "Read only" : SAID[save.state]}
      </button>
      {save.state === "failed" && (
        <>
          <span className="save-reason" title={save.message}>
            {save.message}
          </span>
          <button type="button" onClick={() => void save.retry()}>
            Try again
          </button>
        </>
      )}
      <output className="visually-hidden">{aloud}</output>
    </span>
  );
}

const SAID = { saved: "All changes saved · offline", saving: "Saving…" } as const;
