import { startTransition, useCallback, useEffect, useState } from "react";
import type { Facet, FacetField, SearchScope } from "../../../../contract/search.ts";
import { useSession } from "../../../session/Session.tsx";
import { chosenIn, FACETS, withChosen } from "../facet-filters.ts";
import { useAsker } from "./use-asker.ts";

interface Question {
  scope: SearchScope;
  /** Stands for the texts and notes that are searched. */
  of: unknown;
}

export type Facets = ReadonlyMap<FacetField, Facet["values"]>;

const NONE: Facets = new Map();

/** So that letters typed fast do not wait for what nobody reads between them. */
const ASK_AFTER_MS = 120;

/**
 * How the hits are spread, asked once the hits themselves are there (`isReady`), and again when `of` is another. Values of one field are
 * alternatives: what is chosen in a field does not take its other values away.
 */
export function useFacets(scope: SearchScope, isReady: boolean, of: unknown): Facets {
  const { bridge } = useSession();
  const [facets, setFacets] = useState(NONE);
  const run = useCallback(
    async ({ scope: asked }: Question) => {
      const count = (scope: SearchScope) => bridge.search({ ...scope, facets: true, limit: 0 });
      const narrowed = FACETS.filter(({ field }) => chosenIn(asked, field).length > 0);
      const [all, ...others] = await Promise.all([
        count(asked),
        ...narrowed.map(({ field }) => count(withChosen(asked, field, []))),
      ]);
      const counts = new Map(all.facets.map(({ field, values }) => [field, values]));
      for (const [index, { field }] of narrowed.entries()) {
        const values = others[index]?.facets.find((facet) => facet.field === field)?.values;
        counts.set(field, values ?? []);
      }
      return counts;
    },
    [bridge],
  );
  const settle = useCallback(
    (_asked: Question, counts: Facets) =>
      // What is typed next goes before.
      startTransition(() => setFacets(counts)),
    [],
  );
  // The hits beside it, which are asked for in the same way, say what is wrong.
  const forget = useCallback(() => setFacets(NONE), []);
  const asker = useAsker(run, settle, forget);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => asker.ask({ scope, of }), ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      asker.drop();
    };
  }, [scope, isReady, of, asker]);
  return facets;
}
