import { DossierList } from "./DossierList.tsx";
import { DossierPage } from "./DossierPage.tsx";
import "./dossier.css";

export interface DossiersProps {
  /** The one that is open; null for all of them. */
  dossier: string | null;
  onOpen: (dossier: string | null) => void;
  onExport: (dossier: string) => void;
  /** Opens the text to choose the words of an annotation. */
  onRepair: (annotation: string) => void;
  onPerson: (person: string) => void;
}

/** Where excerpts are arranged into arguments. */
export function Dossiers({ dossier, onOpen, ...actions }: DossiersProps) {
  return (
    <main className="dossiers" tabIndex={-1} aria-label="Dossiers">
      {dossier === null ? (
        <DossierList onOpen={onOpen} />
      ) : (
        <DossierPage key={dossier} id={dossier} onList={() => onOpen(null)} {...actions} />
      )}
    </main>
  );
}
