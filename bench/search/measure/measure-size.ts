import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PassageSet } from "../data/passage-set.ts";
import type { EngineDescription } from "../engines/engine.ts";
import type { BenchOptions } from "../options.ts";
import { printQuery } from "../queries/bench-query.ts";
import { drawQueries } from "../queries/draw-queries.ts";
import type { SizeResults } from "../results.ts";
import { measureAnalysing } from "./analysing.ts";
import { measureAnswering } from "./answering.ts";
import type { BenchRun } from "./bench-run.ts";
import { measureBuilding } from "./building.ts";
import { measureExactness } from "./exactness.ts";
import { measureOpening } from "./opening.ts";
import { measureSpelling } from "./spelling.ts";

/** Everything that is measured with one set; its indexes are removed afterwards. */
export async function measureSize(
  set: PassageSet,
  engines: readonly EngineDescription[],
  options: BenchOptions,
): Promise<SizeResults> {
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-indexes-"));
  const queries = drawQueries(set, options.queries, options.seed);
  const run: BenchRun = {
    set,
    engines,
    queries,
    runs: options.runs,
    seed: options.seed,
    folderOf: (files) => join(folder, files),
    results: {
      ...emptyResults(set),
      queries: queries.map(({ class: name, tree }) => ({ class: name, text: printQuery(tree) })),
    },
    say: (line) => console.log(line),
  };
  try {
    await measureBuilding(run);
    await measureOpening(run);
    await measureAnswering(run);
    await measureExactness(run);
    await measureSpelling(run);
    await measureAnalysing(run);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return run.results;
}

function emptyResults({ info }: PassageSet): SizeResults {
  return {
    size: info.size,
    words: info.words,
    vocabulary: info.vocabulary,
    textMb: info.textBytes / 1e6,
    works: info.works.length,
    sources: info.sources,
    queries: [],
    built: {},
    opened: {},
    answers: {},
    exactness: {},
    spelling: {},
    changes: {},
    analysis: null,
    failures: [],
  };
}
