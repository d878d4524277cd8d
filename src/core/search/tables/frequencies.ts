import type {
  CountBy,
  Frequency,
  FrequencyRequest,
  FrequencyTable,
} from "../../../contract/analysis.ts";
import { perTenThousand } from "../../statistics/rate.ts";
import { recordOf } from "../facets.ts";
import type { Counted } from "../text-index.ts";
import { askIndex, type SearchContext } from "../understand.ts";
import { fieldClause } from "../../query/compose.ts";
import type { FieldName } from "../../query/query-tree.ts";
import { countedScope } from "./counted-scope.ts";
import { rowQueries } from "./row-query.ts";

const FIELDS: Record<CountBy, FieldName> = {
  speaker: "speaker",
  record: "record",
  year: "date",
  work: "work",
  layer: "layer",
};

/**
 * How often a query is matched by speaker, record, year, work or layer. A record that may fall into several
 * years counts in each of them; records of one id, which several works quote, are one.
 */
export async function countFrequencies(
  request: FrequencyRequest,
  context: SearchContext,
): Promise<Omit<FrequencyTable, "tookMs">> {
  const { by } = request;
  const { understood, plan, within } = countedScope(request, context);
  const [outcome, { rows, total }] = await askIndex(understood, context, (index) =>
    index.count({ plan, within, by }),
  );
  const merged = by === "record" ? mergedRecords(rows) : rows;
  const queryOf = rowQueries(request);
  const rated = merged.map((row) => {
    const { value } = row;
    const query = value === null ? null : queryOf(fieldClause(FIELDS[by], value));
    return Object.assign(frequencyOf(row), { value, query });
  });
  rated.sort(
    (a, b) =>
      b.perTenThousand - a.perTenThousand ||
      b.words - a.words ||
      ((a.value ?? "\uFFFF") < (b.value ?? "\uFFFF") ? -1 : 1),
  );
  return { ...outcome, by, rows: rated, total: frequencyOf(total) };
}

function frequencyOf({ matches, passages, words }: Counted): Frequency {
  return { matches, passages, words, perTenThousand: perTenThousand(matches, words) };
}

function mergedRecords(rows: (Counted & { value: string | null })[]) {
  const merged = new Map<string | null, Counted & { value: string | null }>();
  for (const row of rows) {
    const value = row.value === null ? null : recordOf(row.value);
    const same = merged.get(value) ?? { value, matches: 0, passages: 0, words: 0 };
    merged.set(value, same);
    same.matches += row.matches;
    same.passages += row.passages;
    same.words += row.words;
  }
  return [...merged.values()];
}
