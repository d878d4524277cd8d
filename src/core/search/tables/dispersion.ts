import type { DispersionTable } from "../../../contract/analysis.ts";
import type { SearchScope } from "../../../contract/search.ts";
import { fieldClause } from "../../query/compose.ts";
import { deviationOfProportions } from "../../statistics/deviation-of-proportions.ts";
import { juillandD } from "../../statistics/juilland-d.ts";
import { askIndex, type SearchContext } from "../understand.ts";
import { countedScope } from "./counted-scope.ts";
import { rowQueries } from "./row-query.ts";

const MOST_TICKS = 2000;

/** Where the matches of a query stand in each work, and how evenly they are spread over it. */
export async function measureDispersion(
  scope: SearchScope,
  context: SearchContext,
): Promise<Omit<DispersionTable, "tookMs">> {
  const { understood, plan, within } = countedScope(scope, context);
  const [outcome, works] = await askIndex(understood, context, (index) =>
    index.disperse({ plan, within }),
  );
  const queryOf = rowQueries(scope);
  const overWorks = works.map(({ words, places }) => ({ words, occurrences: places.length }));
  return {
    ...outcome,
    rows: works.map(({ work, words, places, inParts }) => {
      const parts = inParts.map((occurrences) => ({
        occurrences,
        words: words / inParts.length,
      }));
      return {
        work,
        words,
        matches: places.length,
        ticks: thinned(places).map((place) => place / words),
        juillandD: juillandD(parts),
        dp: deviationOfProportions(parts),
        query: queryOf(fieldClause("work", work)),
      };
    }),
    juillandD: juillandD(overWorks),
    dp: deviationOfProportions(overWorks),
  };
}

/** Evenly chosen when there are too many to draw. */
function thinned(places: number[]): number[] {
  const step = places.length / MOST_TICKS;
  if (step <= 1) return places;
  return Array.from({ length: MOST_TICKS }, (_, at) => places[Math.floor(at * step)] ?? 0);
}
