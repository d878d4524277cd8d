import { useDeferredValue, useMemo, useState } from "react";
import type { Work } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import {
  arrangeCards,
  filterCards,
  NO_FILTER,
  type NotebookFilter,
  type NotebookOrder,
} from "./notebook-filter.ts";
import { countTags } from "./tags.ts";
import { type Scope, useCards } from "./use-cards.ts";

/** What the notebook shows, and how one narrows it. */
export function useNotebook(work: Work | null) {
  const { annotations } = useSession();
  const [wanted, setScope] = useState<Scope>("work");
  const [order, setOrder] = useState<NotebookOrder>("text");
  const [filter, setFilter] = useState<NotebookFilter>(NO_FILTER);
  const scope = work ? wanted : "everything";
  const { cards, corpus, failure } = useCards(annotations.all, work, scope);

  // Typing stays quick however many cards there are.
  const applied = useDeferredValue(filter);
  const shown = useMemo(
    () => arrangeCards(filterCards(cards, applied), order),
    [cards, applied, order],
  );
  const tags = useMemo(() => countTags(cards.map(({ annotation }) => annotation)), [cards]);
  const speakers = useMemo(() => {
    const ids = new Set(cards.flatMap((card) => card.speakers));
    return [...ids].map((id) => corpus.person(id)).filter((person) => person !== undefined);
  }, [cards, corpus]);

  return {
    scope,
    setScope,
    order,
    setOrder,
    filter,
    setFilter,
    cards,
    shown,
    tags,
    speakers,
    corpus,
    failure,
  };
}
