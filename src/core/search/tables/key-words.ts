import type { KeynessRequest, KeynessTable } from "../../../contract/analysis.ts";
import { wordClause } from "../../query/compose.ts";
import { perTenThousand } from "../../statistics/rate.ts";
import { askIndex, type SearchContext } from "../understand.ts";
import { textScope } from "./counted-scope.ts";
import { rowQueries } from "./row-query.ts";

const DEFAULT_LEAST = 3;
const DEFAULT_ROWS = 100;

/** The words that are more, or less, frequent in one part of the texts than in another or in the rest. */
export async function findKeyWords(
  { focus, reference, least = DEFAULT_LEAST, limit = DEFAULT_ROWS }: KeynessRequest,
  context: SearchContext,
): Promise<Omit<KeynessTable, "tookMs">> {
  const understood = textScope(focus, context);
  const other = reference && textScope(reference, context);
  const [outcome, found] = await askIndex(understood, context, (index) =>
    index.compare({ focus: understood.plan, reference: other?.plan ?? null, least, limit }),
  );
  const { focusWords, referenceWords, total, rows } = found;
  const queryOf = rowQueries(focus);
  return {
    ...outcome,
    problems: [...outcome.problems, ...(other?.problems ?? [])],
    focusWords,
    referenceWords,
    total,
    rows: rows.map(({ word, focus: here, reference: there, keyness, logRatio }) => ({
      word,
      focus: here,
      reference: there,
      keyness,
      logRatio,
      focusPerTenThousand: perTenThousand(here, focusWords),
      referencePerTenThousand: perTenThousand(there, referenceWords),
      query: queryOf(wordClause(word)),
    })),
  };
}
