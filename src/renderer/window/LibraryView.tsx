import { useCallback } from "react";
import { AnchorsPage } from "../features/anchors/AnchorsPage.tsx";
import { CorporaPage } from "../features/corpora/CorporaPage.tsx";
import { Library } from "../features/library/Library.tsx";
import type { LibraryPart } from "../session/route.ts";
import type { Reading } from "../session/use-reading.ts";

interface LibraryViewProps {
  part: LibraryPart;
  reading: Reading;
  onRepair: (id: string) => void;
}

/** The pages of the library; to turn from one to another is no step in the history. */
export function LibraryView({ part, reading, onRepair }: LibraryViewProps) {
  const { amend } = reading.navigation;
  const turn = useCallback((next: LibraryPart) => amend({ view: "library", part: next }), [amend]);
  return (
    <Library
      part={part}
      onPart={turn}
      corpora={<CorporaPage />}
      anchors={<AnchorsPage onRepair={onRepair} />}
    />
  );
}
