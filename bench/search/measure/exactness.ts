import { cpSync, rmSync } from "node:fs";
import type { EngineDescription } from "../engines/engine.ts";
import type { EngineClient } from "../engines/engine-client.ts";
import { type BenchQuery, printQuery, QUERY_CLASSES } from "../queries/bench-query.ts";
import { bruteForce } from "../queries/brute-force.ts";
import type { ChangeTimes, Exactness } from "../results.ts";
import { attempt, type BenchRun, isLarge } from "./bench-run.ts";
import { type ChangedSet, drawChanges } from "./random-changes.ts";
import { percentilesOf } from "./statistics.ts";

const CHANGES = 1500;
/** Of each class; reading through a million passages for each of them takes its time. */
const [SAMPLED, SAMPLED_OF_LARGE] = [20, 8];
/** Those that are changed as well: Readout, and FTS5 to compare the time with. */
const CHANGED = new Set(["readout", "fts5"]);

/** Everything that each engine finds against what reading finds, then again after changes and after reopening. */
export async function measureExactness(run: BenchRun): Promise<void> {
  const { set } = run;
  const sample = sampleOf(run);
  const trees = sample.map(({ tree }) => tree);
  const truth = bruteForce(
    trees,
    (field, value) => set.filterOf(field, value),
    numbered(set.folded()),
  );
  const changed = drawChanges(set, CHANGES, run.seed);
  const changedTruth = bruteForce(trees, changed.filterOf, changed.lines());
  for (const engine of run.engines) {
    const fresh = await attempt(run, engine, "exactness", async (client) => {
      await client.call("open", { first: sample[0] as BenchQuery });
      return compare(client, engine, sample, truth);
    });
    if (!fresh) continue;
    run.results.exactness[engine.name] = { fresh, changed: null, reloaded: null };
    if (CHANGED.has(engine.name))
      await afterChanges(run, engine, sample, { changed, changedTruth });
    sayExactness(run, engine.name);
  }
}

function* numbered(lines: Iterable<string>): Generator<[index: number, line: string]> {
  let index = 0;
  for (const line of lines) {
    yield [index, line];
    index += 1;
  }
}

function sampleOf(run: BenchRun): BenchQuery[] {
  const count = isLarge(run.set) ? SAMPLED_OF_LARGE : SAMPLED;
  return QUERY_CLASSES.filter((name) => name !== "misspelt").flatMap((name) =>
    run.queries.filter((query) => query.class === name).slice(0, count),
  );
}

async function afterChanges(
  run: BenchRun,
  engine: EngineDescription,
  sample: BenchQuery[],
  { changed, changedTruth }: { changed: ChangedSet; changedTruth: number[][] },
): Promise<void> {
  const copy = `${run.folderOf(engine.files)}-changed`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(run.folderOf(engine.files), copy, { recursive: true });
  await attempt(
    run,
    engine,
    "changes",
    async (client) => {
      await client.call("open", { first: sample[0] as BenchQuery });
      const { times } = await client.call("change", { changes: changed.changes });
      run.results.changes[engine.files] = timesByKind(changed, times);
      const after = await compare(client, engine, sample, changedTruth);
      await client.call("reload", null);
      const reloaded = await compare(client, engine, sample, changedTruth);
      Object.assign(run.results.exactness[engine.name] ?? {}, { changed: after, reloaded });
    },
    copy,
  );
  rmSync(copy, { recursive: true, force: true });
}

function timesByKind({ changes }: ChangedSet, times: number[]): ChangeTimes {
  const of = (kind: string) => percentilesOf(times.filter((_, at) => changes[at]?.kind === kind));
  return { add: of("add"), change: of("change"), remove: of("remove") };
}

async function compare(
  client: EngineClient,
  engine: EngineDescription,
  sample: BenchQuery[],
  truth: number[][],
): Promise<Exactness> {
  const asked = sample.filter((query) => engine.classes.includes(query.class));
  const { ids } = await client.call("collect", { queries: asked });
  const exactness: Exactness = { recall: 1, precision: 1, wrong: [], queries: asked.length };
  let [right, found, there] = [0, 0, 0];
  for (const [at, query] of asked.entries()) {
    const wanted = new Set(truth[sample.indexOf(query)]);
    const got = ids[at] ?? new Int32Array();
    const hits = new Set(got.filter((id) => wanted.has(id))).size;
    right += hits;
    found += got.length;
    there += wanted.size;
    if (hits !== got.length || hits !== wanted.size)
      exactness.wrong.push(`${printQuery(query.tree)}: ${got.length} found, ${wanted.size} there`);
  }
  return {
    ...exactness,
    recall: there === 0 ? 1 : right / there,
    precision: found === 0 ? 1 : right / found,
  };
}

function sayExactness(run: BenchRun, name: string): void {
  const { fresh, changed, reloaded } = run.results.exactness[name] ?? {};
  const parts = Object.entries({ fresh, changed, reloaded }).flatMap(([when, found]) =>
    found ? [`${when} ${found.wrong.length} of ${found.queries} wrong`] : [],
  );
  run.say(`  exactness ${name}: ${parts.join(", ")}`);
}
