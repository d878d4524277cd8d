import { parseArgs } from "node:util";
import { measureArticle } from "../../tests/support/import/fidelity/article.ts";
import { fidelityDocuments } from "../../tests/support/import/fidelity/documents.ts";
import type { Share } from "../../tests/support/import/fidelity/measure.ts";
import { fidelityTable, type FidelityRow } from "../../tests/support/import/fidelity/table.ts";
import { markdownTable, printTable, type Table } from "../search/report/tables.ts";

const USAGE = `npm run fidelity [-- --markdown]

Reads at least ten documents of every format, and compares what was found with an independent reading of the same files.`;

const { values } = parseArgs({
  options: {
    markdown: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else {
  const table = tableOf(await fidelityTable(fidelityDocuments()));
  const tables = [table, articleTable()];
  for (const each of tables) console.log(values.markdown ? markdownTable(each) : printTable(each));
}

function articleTable(): Table {
  const { turns, datelines, records, mistaken } = measureArticle();
  return {
    title: "The bundled article, read as plain text without a hint",
    head: ["turns", "datelines", "records", "commentary taken for a record"],
    rows: [[...[turns, datelines, records].map(inWords), String(mistaken)]],
  };
}

function tableOf(rows: FidelityRow[]): Table {
  return {
    title: "Fidelity: found of what is there",
    head: [
      "format",
      "documents",
      "words",
      "in order",
      "invented",
      "headings",
      "notes",
      "speakers",
      "pages",
    ],
    rows: rows.map(({ format, documents, words, invented, headings, notes, speakers, pages }) => [
      format,
      String(documents),
      String(words.expected),
      `${((100 * words.found) / words.expected).toFixed(2)} %`,
      String(invented),
      ...[headings, notes, speakers, pages].map(inWords),
    ]),
  };
}

function inWords({ found, expected }: Share): string {
  return expected === 0 && found === 0 ? "–" : `${found} of ${expected}`;
}
