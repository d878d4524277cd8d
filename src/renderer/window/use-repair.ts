import { useCallback, useMemo, useState } from "react";
import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { TextRange } from "../../contract/work.ts";
import { annotatedPassages } from "../../core/corpus/annotated-passages.ts";
import type { RepairInHand } from "../features/reader/repair.ts";
import type { AnnotationSession } from "../session/use-annotations.ts";
import { useDoing } from "../session/use-doing.ts";
import type { Reading } from "../session/use-reading.ts";

export interface Repairing {
  /** Opens the text with an annotation in hand, to choose its words. */
  begin: (id: string) => void;
  /** Null when no annotation is being repaired. */
  repair: RepairInHand | null;
}

interface RepairParts {
  annotations: AnnotationSession;
  reading: Reading;
  read: (passage: string, annotation?: string) => void;
}

interface Begun {
  id: string;
  /** Whether it was begun in the report, which is gone back to in the end. */
  isFromReport: boolean;
}

/** Choosing the words of an annotation anew, from the report or from the notebook into the text and back. */
export function useRepair({ annotations, reading, read }: RepairParts): Repairing {
  const [begun, setBegun] = useState<Begun | null>(null);
  const { isBusy, outcome, run } = useDoing();
  const { all, changeLibrary } = annotations;
  const { go } = reading;
  const { route } = reading.navigation.arrived;
  const isInReport = route.view === "library" && route.part === "anchors";

  const begin = useCallback(
    (id: string) => {
      const annotation = all.find((candidate) => candidate.id === id);
      const passage = annotation && placeToLook(annotation);
      if (!passage) return;
      setBegun({ id, isFromReport: isInReport });
      read(passage, id);
    },
    [all, isInReport, read],
  );

  const end = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    if (begun?.isFromReport) go({ view: "library", part: "anchors" });
    setBegun(null);
  }, [begun, go]);

  const id = begun?.id;
  const use = useCallback(
    async (ranges: TextRange[]) => {
      if (!id) return;
      const isDone = await run(async () => {
        await changeLibrary((library) => library.repairAnchor({ id, ranges }));
        return "Repaired: the annotation is on these words now.";
      });
      if (isDone) end();
    },
    [id, run, changeLibrary, end],
  );

  const annotation = all.find((candidate) => candidate.id === id);
  const failure = outcome?.isProblem ? outcome.text : null;
  const proposed = useMemo(() => (annotation ? proposedFor(annotation) : []), [annotation]);
  const repair = useMemo<RepairInHand | null>(
    () =>
      annotation
        ? { annotation, proposed, isBusy, failure, use: (ranges) => void use(ranges), leave: end }
        : null,
    [annotation, proposed, isBusy, failure, use, end],
  );
  return useMemo(() => ({ begin, repair }), [begin, repair]);
}

function proposedFor({ anchor }: AnchoredAnnotation): TextRange[] {
  return anchor.ranges.length > 0 ? anchor.ranges : (anchor.guess?.ranges ?? []);
}

/** Where to begin looking: at the words, at the best guess, or at the address where they once stood. */
function placeToLook(annotation: AnchoredAnnotation): string | undefined {
  return proposedFor(annotation)[0]?.passage ?? annotatedPassages(annotation)[0];
}
