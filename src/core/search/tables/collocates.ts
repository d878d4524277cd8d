import type { CollocatesRequest, CollocateTable } from "../../../contract/analysis.ts";
import { addClause, wordClause } from "../../query/compose.ts";
import { printQuery } from "../../query/print-query.ts";
import type { QueryNode } from "../../query/query-tree.ts";
import { askIndex, type SearchContext, type Understood } from "../understand.ts";
import { countedScope } from "./counted-scope.ts";
import { filterClauses } from "./row-query.ts";

const DEFAULT_WINDOW = 5;
const DEFAULT_LEAST = 2;
const DEFAULT_ROWS = 100;

/** The words that stand beside the matches of a query more often than chance would have it. */
export async function findCollocates(
  request: CollocatesRequest,
  context: SearchContext,
): Promise<Omit<CollocateTable, "tookMs">> {
  const { left = DEFAULT_WINDOW, right = DEFAULT_WINDOW, least = DEFAULT_LEAST } = request;
  const { sort = "logLikelihood", limit = DEFAULT_ROWS } = request;
  const { understood, plan, within } = countedScope(request, context);
  const [outcome, found] = await askIndex(understood, context, (index) =>
    index.collocate({ plan, within, left, right, least, sort, limit }),
  );
  const beside = besideQuery(understood, Math.max(left, right));
  const filters = filterClauses(request);
  return {
    ...outcome,
    matches: found.matches,
    total: found.total,
    rows: found.rows.map((row) =>
      Object.assign(row, { query: filters.reduce(addClause, beside(row.word)) }),
    ),
  };
}

/**
 * Finds the word beside the match where the query has one word or phrase; where it has several, both have
 * to be in the same passage.
 */
function besideQuery({ query }: Understood, distance: number): (word: string) => string {
  const { root, text } = query;
  const conditions = root?.kind === "and" ? root.children : root ? [root] : [];
  const [match, ...others] = conditions.filter(isMatch);
  const isOne = others.length === 0 && conditions.every((each) => isMatch(each) || isFilter(each));
  if (!match || !isOne || distance === 0) return (word) => addClause(text, wordClause(word));
  const filters = conditions.filter(isFilter).map(printQuery);
  return (word) =>
    [`${printQuery(match)} near/${distance} ${wordClause(word)}`, ...filters].join(" ");
}

function isMatch({ kind }: QueryNode): boolean {
  return kind === "word" || kind === "phrase";
}

function isFilter(node: QueryNode): boolean {
  return node.kind === "field" || (node.kind === "not" && isFilter(node.child));
}
