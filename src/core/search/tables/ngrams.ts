import type { NgramsRequest, NgramTable } from "../../../contract/analysis.ts";
import { askIndex, type SearchContext } from "../understand.ts";
import { textScope } from "./counted-scope.ts";
import { rowQueries } from "./row-query.ts";

const DEFAULT_SIZE = 2;
const DEFAULT_LEAST = 2;
const DEFAULT_ROWS = 100;

/** Runs of words that come again, in the passages that a query finds, or in all. */
export async function countNgrams(
  request: NgramsRequest,
  context: SearchContext,
): Promise<Omit<NgramTable, "tookMs">> {
  const { size = DEFAULT_SIZE, least = DEFAULT_LEAST, limit = DEFAULT_ROWS } = request;
  const understood = textScope(request, context);
  const [outcome, found] = await askIndex(understood, context, (index) =>
    index.countNgrams({ plan: understood.plan, size, least, limit }),
  );
  const queryOf = rowQueries(request);
  return {
    ...outcome,
    total: found.total,
    rows: found.rows.map(({ words, occurrences, passages }) => ({
      words,
      occurrences,
      passages,
      query: queryOf(`"${words}"`),
    })),
  };
}
