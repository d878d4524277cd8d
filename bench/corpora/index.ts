import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openShelf } from "../../src/node/corpora/open-shelf.ts";
import { systemDisk } from "../../src/node/disk.ts";
import { line, ms } from "../figures.ts";
import { madeWork } from "./made-works.ts";
import type { OpeningFigures } from "./measure-opening.ts";

const USAGE = `npm run bench:corpora -- [options]
  --works 1000         how many works a corpus has; 10000 for the size that Readout promises
  --characters 10000   of text in each
  --batch 50           works that are kept at once
  --keep               leaves the library where it was made, and says where`;

const { values } = parseArgs({
  options: {
    works: { type: "string", default: "1000" },
    characters: { type: "string", default: "10000" },
    batch: { type: "string", default: "50" },
    keep: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(USAGE);
else await run(Number(values.works), Number(values.characters), Number(values.batch));

async function run(works: number, characters: number, batch: number): Promise<void> {
  const library = mkdtempSync(join(tmpdir(), "readout-corpora-"));
  try {
    console.log(`An imported corpus of ${works} works, about ${characters} characters each.\n`);
    const keeping = await fill(library, { works, characters, batch });
    line("keeping them, each", ms(keeping / works), `in batches of ${batch}, synced`);
    print("opened for the first time", measure(library, works, characters));
    print("opened again", measure(library, works + 1, characters));
  } finally {
    if (values.keep) console.log(`\nThe library is in ${library}.`);
    else rmSync(library, { recursive: true, force: true });
  }
}

/** Milliseconds of keeping; the making of texts is not counted. */
async function fill(
  library: string,
  { works, characters, batch }: { works: number; characters: number; batch: number },
): Promise<number> {
  const shelf = await openShelf({
    disk: systemDisk,
    library,
    bundled: [],
    claim: async () => undefined,
  });
  const corpus = await shelf.begin({ title: "Made" });
  let took = 0;
  for (let from = 0; from < works; from += batch) {
    const size = Math.min(batch, works - from);
    const kept = Array.from({ length: size }, (_, at) => madeWork(from + at, characters));
    const started = performance.now();
    await shelf.keep({ corpus, works: kept });
    took += performance.now() - started;
  }
  return took;
}

function measure(library: string, number: number, characters: number): OpeningFigures {
  const script = fileURLToPath(new URL("measure-opening.ts", import.meta.url));
  const args = ["--expose-gc", script, library, String(number), String(characters)];
  const out = execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8 });
  return JSON.parse(out.trim().split("\n").at(-1) ?? "") as OpeningFigures;
}

function print(when: string, figures: OpeningFigures): void {
  const { shelf, corpus, filesRead, memory, overviews, page, index, longestStop, adding } = figures;
  console.log(`\n${when}`);
  line("shelf", ms(shelf), `${filesRead} files of works read`);
  line("corpus", ms(corpus));
  line("people and records", ms(overviews));
  line("memory", mb(memory.after), `${mb(memory.after - memory.before)} more than before`);
  line("memory at its peak", mb(memory.peak), "with the index built or opened, and one more work");
  line("first page of a work, median", ms(page.median), `worst ${ms(page.worst)}`);
  line("index complete", ms(index), `longest stop of the window’s thread ${ms(longestStop)}`);
  line("one more work, kept", ms(adding.kept), "the first change also sweeps the shelf");
  line("one more work, found", ms(adding.found));
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}
