import { join } from "node:path";
import { chicagoNotes } from "../../src/core/citation/chicago/chicago-notes.ts";
import { createCorpus } from "../../src/core/corpus/corpus.ts";
import { planExport } from "../../src/core/export/plan-export.ts";
import { readCorpusFolder } from "../../src/node/corpus-files.ts";
import { madeAnnotations } from "./made-annotations.ts";

/** What one export of one format took. */
export interface FormatFigures {
  seconds: number;
  /** Of the file. */
  bytes: number;
  /** The most memory that was resident, beyond what there was before the export began. */
  peak: number;
  /** The longest time without a piece, which is how late a cancel can be heard. */
  longest: number;
}

/** The plain data as JSON text, to which the formats are compared. */
const PLAIN = "JSON.stringify";

const TEMPLATE =
  "{% for one in excerpts %}{{ one.words }}\n{{ one.citation }}\n{{ one.note }}\n\n{% endfor %}";

const [format = PLAIN, count = "20000"] = process.argv.slice(2);
const { contents } = await readCorpusFolder(join(import.meta.dirname, "../../resources/corpus"));
const corpus = createCorpus(contents);
const annotations = madeAnnotations(corpus, Number(count));
globalThis.gc?.();
const before = process.memoryUsage.rss();
let peak = before;
let longest = 0;
let bytes = 0;
const started = performance.now();
let last = started;
for (const piece of pieces()) {
  bytes += Buffer.byteLength(piece);
  peak = Math.max(peak, process.memoryUsage.rss());
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
}
const figures: FormatFigures = {
  seconds: (performance.now() - started) / 1000,
  bytes,
  // What was resident between two pieces is known to the system alone.
  peak: Math.max(peak, process.resourceUsage().maxRSS * 1024) - before,
  longest,
};
console.log(JSON.stringify(figures));

function pieces(): Iterable<string | Uint8Array> {
  if (format === PLAIN) return [JSON.stringify(annotations)];
  return planExport(
    { format, scope: { kind: "everything" }, template: TEMPLATE },
    {
      corpus,
      annotations,
      style: chicagoNotes,
      openDossier: () => {
        throw new Error("There are no dossiers here.");
      },
    },
  ).write();
}
