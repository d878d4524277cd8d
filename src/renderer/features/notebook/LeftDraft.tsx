import "./left-draft.css";

interface LeftDraftProps {
  /** With its verb: `What you wrote is`. */
  what: string;
  onTakeUp: () => void;
  onForget: () => void;
}

/** Says that something typed is not stored, and gives it back. */
export function LeftDraft({ what, onTakeUp, onForget }: LeftDraftProps) {
  return (
    <p className="left-draft">
      {what} not saved.
      <button type="button" onClick={onTakeUp}>
        Take it up again
      </button>
      <button type="button" onClick={onForget}>
        Forget it
      </button>
    </p>
  );
}
