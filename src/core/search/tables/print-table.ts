import type {
  CountBy,
  DossierTableRequest,
  FrequencyRequest,
  FrequencyTable,
  TableRequest,
} from "../../../contract/analysis.ts";
import type { SearchContext } from "../understand.ts";
import { namesIn, printed, type Names, type PrintedTable } from "./cells.ts";
import { findCollocates } from "./collocates.ts";
import {
  COLLOCATE_COLUMNS,
  concordanceColumns,
  dispersionColumns,
  frequencyColumns,
  KEYNESS_COLUMNS,
  NGRAM_COLUMNS,
  talkColumns,
  type NamedFrequency,
} from "./columns.ts";
import { concordance } from "./concordance.ts";
import { measureDispersion } from "./dispersion.ts";
import { countFrequencies } from "./frequencies.ts";
import { findKeyWords } from "./key-words.ts";
import { countNgrams } from "./ngrams.ts";
import { shareTalk } from "./talk.ts";
import { wantedLines } from "./wanted-lines.ts";

/** All rows, whatever a request says. */
const ALL = { limit: Number.MAX_SAFE_INTEGER };

/** Any of the tables as it is read outside of Readout, with all its rows. */
export async function printTable(
  asked: Exclude<TableRequest, DossierTableRequest>,
  context: SearchContext,
): Promise<PrintedTable> {
  const names = namesIn(context.corpus);
  switch (asked.table) {
    case "concordance": {
      const { lines } = await concordance({ ...asked.request, ...ALL, offset: 0 }, context);
      const title = titleOf("Concordance", asked.request.query);
      return printed(title, concordanceColumns(names), wantedLines(lines, asked.lines));
    }
    case "frequency":
      return printFrequencies(asked.request, context, names);
    case "dispersion": {
      const { rows } = await measureDispersion(asked.request, context);
      const title = titleOf("Dispersion", asked.request.query);
      return printed(title, dispersionColumns(names), rows);
    }
    case "collocates": {
      const { rows } = await findCollocates({ ...asked.request, ...ALL }, context);
      return printed(titleOf("Collocates", asked.request.query), COLLOCATE_COLUMNS, rows);
    }
    case "keyness": {
      const { rows } = await findKeyWords({ ...asked.request, ...ALL }, context);
      return printed(titleOf("Key words", asked.request.focus.query), KEYNESS_COLUMNS, rows);
    }
    case "ngrams": {
      const { rows } = await countNgrams({ ...asked.request, ...ALL }, context);
      return printed(titleOf("N-grams", asked.request.query), NGRAM_COLUMNS, rows);
    }
    case "talk": {
      const { rows } = shareTalk(context.corpus, asked.request.work);
      return printed("Share of talk", talkColumns(names), rows);
    }
  }
}

async function printFrequencies(
  request: FrequencyRequest,
  context: SearchContext,
  names: Names,
): Promise<PrintedTable> {
  const { by, rows, total } = await countFrequencies(request, context);
  return printed(titleOf(`Frequency by ${by}`, request.query), frequencyColumns(by), [
    ...rows.map((row) => named(row, valueName(by, row.value, names), row.query)),
    named(total, "Total", null),
  ]);
}

function named(
  { matches, passages, words, perTenThousand }: FrequencyTable["total"],
  name: string,
  query: string | null,
): NamedFrequency {
  return { name, matches, passages, words, perTenThousand, query };
}

function valueName(by: CountBy, value: string | null, names: Names): string {
  if (value === null) return "(none)";
  return by === "year" || by === "layer" ? value : names[by](value);
}

function titleOf(table: string, query: string): string {
  const asked = query.trim();
  return asked === "" ? table : `${table} of ${asked}`;
}
