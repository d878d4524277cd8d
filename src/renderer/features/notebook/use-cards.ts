import { useMemo } from "react";
import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { Work } from "../../../contract/work.ts";
import { annotatedWork } from "../../../core/corpus/annotated-work.ts";
import { type Corpus, createCorpus } from "../../../core/corpus/corpus.ts";
import { useWorks } from "../../session/use-works.ts";
import { type Card, cardOf } from "../../session/cards/card.ts";

export type Scope = "work" | "everything";

/** The cards of the open work or of all works, in the order of the text. */
export function useCards(
  annotations: readonly AnchoredAnnotation[],
  work: Work | null,
  scope: Scope,
): { cards: Card[]; corpus: Corpus; failure: string | null } {
  const others = useMemo(
    () => (scope === "work" ? [] : otherWorks(annotations, work?.id)),
    [annotations, work, scope],
  );
  const { byId, failure } = useWorks(others);
  const corpus = useMemo(() => {
    const opened = [...byId.values()].filter(({ id }) => id !== work?.id);
    const works = work ? [work, ...opened] : opened;
    return createCorpus([{ id: "", title: "", description: "", works }]);
  }, [byId, work]);
  const cards = useMemo(
    () =>
      annotations
        .filter((annotation) => scope === "everything" || annotatedWork(annotation) === work?.id)
        .map((annotation) => cardOf(annotation, corpus)),
    [annotations, scope, work, corpus],
  );
  return { cards, corpus, failure };
}

function otherWorks(annotations: readonly AnchoredAnnotation[], open: string | undefined) {
  const ids = annotations.map(annotatedWork).filter((id) => id !== null && id !== open);
  return [...new Set(ids)] as string[];
}
