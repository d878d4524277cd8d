import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FORMATTERS } from "../../src/core/export/formats/formatters.ts";
import { describeMachine } from "../figures.ts";
import { markdownTable, printTable, type Table } from "../search/report/tables.ts";
import type { FormatFigures } from "./measure-format.ts";

const USAGE = `npm run bench:export [-- --count 20000 --formats docx,odt --markdown]

Exports so many annotations in every format, each in a process of its own, beside JSON.stringify of the same data.`;

const NOTES = [
  "Each format in a process of its own, on the corpus that Readout brings along; pieces are counted and let go, as a host writes them.",
  "Memory: the most that was resident beyond what the process had with corpus and annotations in it.",
  "Longest wait: between two pieces, which is how late a cancel can be heard.",
  "PDF: the page that is printed, without the engine that prints it. Template: words, citation and note of each.",
];

/** As in measure-format.ts, which does its work as soon as it is imported. */
const PLAIN = "JSON.stringify";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "20000" },
    formats: { type: "string", default: FORMATTERS.map(({ format }) => format).join(",") },
    markdown: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else bench([PLAIN, ...values.formats.split(",")], values.count, values.markdown);

function bench(formats: string[], count: string, isMarkdown: boolean): void {
  const rows = formats.map((format) => {
    console.log(`  ${format} …`);
    return row(format, measure(format, count));
  });
  const table: Table = {
    title: `${Number(count).toLocaleString("en")} annotations exported`,
    head: ["format", "seconds", "MB of the file", "MB of memory", "longest wait, ms"],
    rows,
  };
  console.log(isMarkdown ? markdownTable(table) : printTable(table));
  console.log(`\n${NOTES.map((note) => `- ${note}`).join("\n")}`);
  console.log(`\n${describeMachine()}; ${new Date().toISOString()}`);
}

function measure(format: string, count: string): FormatFigures {
  const script = join(import.meta.dirname, "measure-format.ts");
  const args = ["--expose-gc", "--disable-warning=ExperimentalWarning", script, format, count];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as FormatFigures;
}

function row(format: string, { seconds, bytes, peak, longest }: FormatFigures): string[] {
  const megabytes = (count: number) => (count / 2 ** 20).toFixed(1);
  return [format, seconds.toFixed(2), megabytes(bytes), megabytes(peak), longest.toFixed(0)];
}
