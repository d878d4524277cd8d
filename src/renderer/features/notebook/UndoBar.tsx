import { X } from "lucide-react";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";

interface UndoBarProps {
  /** What was done; null when there is nothing to take back. */
  label: string | null;
  onClose: () => void;
}

/** Offers to take back what has just been deleted. */
export function UndoBar({ label, onClose }: UndoBarProps) {
  const { annotations } = useSession();
  const announce = useAnnounce();
  if (label === null) return null;
  const undo = async () => {
    if (await annotations.undo()) announce("Brought back");
  };
  return (
    <div className="notebook-bar">
      <span>{label}</span>
      <button type="button" onClick={() => void undo()}>
        Undo
      </button>
      <button type="button" aria-label="Close" onClick={onClose}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
