import { useState } from "react";
import type { ExportWhat } from "../../../contract/export.ts";
import type { Work } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { countAnnotations } from "./export-choice.ts";
import { ExportDesk } from "./ExportDesk.tsx";
import "./export.css";
import "./export-choices.css";

export interface ExportDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** The open work. */
  work: Work | null;
  /** Ids of the annotations that the notebook shows. */
  filtered: string[];
  /** Ids of those that are selected in it. */
  selected: string[];
  /** The dossier that is open, or that it was asked for on. */
  dossier: string | null;
}

/** Choose, look, then save or copy. What was chosen is remembered until the window is closed, and how after that too. */
export function ExportDialog({ isOpen, onClose, ...given }: ExportDialogProps) {
  const { annotations } = useSession();
  const counts = countAnnotations(annotations.all, given.work);
  const [what, setWhat] = useState<ExportWhat | null>(null);
  const [dossier, setDossier] = useState(given.dossier);
  const [proposedFor, setProposedFor] = useState(given.dossier);
  if (proposedFor !== given.dossier) {
    setProposedFor(given.dossier);
    setDossier(given.dossier);
    setWhat(null);
  }
  return (
    <Dialog title="Export" size="wide" isOpen={isOpen} onClose={onClose}>
      <ExportDesk
        given={{ ...given, counts }}
        wanted={{ what, dossier }}
        onWhat={setWhat}
        onDossier={setDossier}
      />
    </Dialog>
  );
}
