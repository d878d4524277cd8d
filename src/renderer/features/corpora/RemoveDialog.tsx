import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";

interface RemoveDialogProps {
  title: string;
  /** What the button does, in words. */
  action: string;
  onClose: () => void;
  onRemove: () => void;
  /** What goes, and what stays. */
  children: ReactNode;
}

/** Asks before something goes that cannot be brought back. */
export function RemoveDialog({ title, action, onClose, onRemove, children }: RemoveDialogProps) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p className="page-lead">{children}</p>
      <div className="corpora-actions">
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" onPress={onRemove}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
