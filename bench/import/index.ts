import { parseArgs } from "node:util";
import { describeMachine } from "../figures.ts";
import { markdownTable, printTable, type Table } from "../search/report/tables.ts";
import type { MadeFormat } from "./made-documents.ts";
import { measureImport, type ImportFigures } from "./measure-import.ts";

const USAGE = `npm run bench:import [-- --sizes 1,10,100 --markdown]

Imports made transcripts of one megabyte each, so many megabytes of them, and compares with the bare parser.`;

const NOTES = [
  "Importing: sent in base64, written to temporary files, read in a process of its own, proposed, composed, kept on the shelf with originals and synced; without the index.",
  "The parser: sax for TEI, without counting characters, and dividing into lines for text, over the same documents in memory, afterwards in the same process.",
  "Of the processor: megabytes for each second that all processes together were running on it, whatever else the machine did.",
  "Memory: the most that was resident, of this process with all documents in memory, and of the one that reads.",
];

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1,10,100" },
    markdown: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else await bench(values.sizes.split(",").map(Number), values.markdown);

async function bench(sizes: number[], isMarkdown: boolean): Promise<void> {
  const figures: ImportFigures[] = [];
  for (const format of ["tei", "text"] satisfies MadeFormat[])
    for (const megabytes of sizes) {
      console.log(`  ${format}, ${megabytes} MB …`);
      figures.push(await measureImport(format, megabytes));
    }
  const table = tableOf(figures);
  console.log(isMarkdown ? markdownTable(table) : printTable(table));
  console.log(`\n${NOTES.map((note) => `- ${note}`).join("\n")}`);
  console.log(`\n${describeMachine()}; ${new Date().toISOString()}`);
}

function tableOf(figures: ImportFigures[]): Table {
  return {
    title: "Importing",
    head: [
      "format",
      "MB",
      "MB/s",
      "parser alone, MB/s",
      "MB per s of the processor",
      "parser alone",
      "first readable",
      "reopening",
      "memory",
      "memory of reading",
    ],
    rows: figures.map((figure) => {
      const { format, megabytes, seconds, processor, parser, first, reopen, memory } = figure;
      return [
        format,
        String(megabytes),
        (megabytes / seconds).toFixed(1),
        (megabytes / parser.seconds).toFixed(1),
        processor === null ? "–" : (megabytes / processor).toFixed(1),
        (megabytes / parser.processor).toFixed(1),
        `${first.toFixed(1)} s`,
        `${(reopen * 1000).toFixed(0)} ms`,
        inMegabytes(memory.own),
        memory.reading === null ? "–" : inMegabytes(memory.reading),
      ];
    }),
  };
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
