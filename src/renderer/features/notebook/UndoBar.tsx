import { X } from "lucide-react";
import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";

interface UndoBarProps {
  /** What was done; null when there is nothing to take back. */
  label: string | null;
  /** With the first of the annotations that are back. */
  onUndone: (annotation: AnchoredAnnotation) => void;
  onClose: () => void;
}

/** Offers to take back what has just been deleted. */
export function UndoBar({ label, onUndone, onClose }: UndoBarProps) {
  const { annotations } = useSession();
  const announce = useAnnounce();
  if (label === null) return null;
  const undo = async () => {
    const change = await annotations.undo();
    if (!change) return;
    announce("Brought back");
    if (change.upserted[0]) onUndone(change.upserted[0]);
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
