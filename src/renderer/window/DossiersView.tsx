import { useCallback } from "react";
import { Dossiers } from "../features/dossier/Dossiers.tsx";
import type { Reading } from "../session/use-reading.ts";

interface DossiersViewProps {
  dossier: string | null;
  reading: Reading;
  onRepair: (annotation: string) => void;
  onExport: (dossier: string) => void;
}

/** The dossiers; to open one is a step in the history. */
export function DossiersView({ dossier, reading, onRepair, onExport }: DossiersViewProps) {
  const { go } = reading;
  const open = useCallback((id: string | null) => go({ view: "dossiers", dossier: id }), [go]);
  const openPerson = useCallback((person: string) => go({ view: "people", person }), [go]);
  return (
    <Dossiers
      dossier={dossier}
      onOpen={open}
      onExport={onExport}
      onRepair={onRepair}
      onPerson={openPerson}
    />
  );
}
