import { Button } from "../../ui/Button.tsx";
import { Keys } from "../../ui/Keys.tsx";
import type { EditedValue } from "./use-edited-value.ts";

interface EditorFootProps<T> {
  editing: EditedValue<T>;
  /** Why the last attempt to store it failed. */
  failure: string | null;
  /** Whether there is nothing stored to go back to. */
  isNew?: boolean;
}

/** The two ways to end editing, and why it has not ended yet. */
export function EditorFoot<T>({ editing, failure, isNew = false }: EditorFootProps<T>) {
  return (
    <>
      {failure && (
        <p className="note-failure" role="alert">
          Not saved. {failure} What you wrote is still here.
        </p>
      )}
      <p className="note-editor-foot">
        <Button look="primary" isDisabled={editing.isKeeping} onPress={editing.finish}>
          Keep <Keys chord="Mod+Enter" />
        </Button>
        <Button look="quiet" onPress={editing.cancel}>
          {isNew ? "Discard" : "Leave as it was"} <Keys chord="Escape" />
        </Button>
      </p>
    </>
  );
}
