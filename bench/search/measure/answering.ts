import type { EngineDescription } from "../engines/engine.ts";
import type { BenchQuery } from "../queries/bench-query.ts";
import { attempt, type BenchRun, isLarge } from "./bench-run.ts";
import { median, percentilesOf } from "./statistics.ts";

const LIMIT = 20;
/** Of each class, where a slow engine would need many minutes for all. */
const QUERIES_OF_LARGE = 50;
/** Of practice before the pass that counts; what is run once has its practice in the pass itself. */
const [WARM_MS, WARM_MS_ONCE] = [5000, 1000];

/** All queries of an engine in a fresh process, in turns of the engines, so that drift meets all alike. */
export async function measureAnswering(run: BenchRun): Promise<void> {
  const samples = new Map<string, { times: number[][]; isCounting: boolean }>();
  for (let turn = 0; turn < run.runs; turn += 1)
    for (const engine of run.engines) {
      const isOnce = engine.isSlow && isLarge(run.set);
      if (turn > 0 && isOnce) continue;
      const queries = queriesFor(engine, run);
      const answered = await attempt(run, engine, "answering", async (client) => {
        const [first] = queries;
        if (first) await client.call("open", { first });
        return client.call("answer", {
          queries,
          limit: LIMIT,
          warmMs: isOnce ? WARM_MS_ONCE : WARM_MS,
        });
      });
      if (!answered) continue;
      const known = samples.get(engine.name)?.times ?? [];
      samples.set(engine.name, {
        times: [...known, answered.times],
        isCounting: answered.isCounting,
      });
    }
  for (const [name, sample] of samples) record(run, name, sample);
}

/** Those that an engine answers; of a slow one and a large set the first of each class. */
function queriesFor(engine: EngineDescription, run: BenchRun): BenchQuery[] {
  const most = engine.isSlow && isLarge(run.set) ? QUERIES_OF_LARGE : Infinity;
  return engine.classes.flatMap((name) =>
    run.queries.filter((query) => query.class === name).slice(0, most),
  );
}

function record(
  run: BenchRun,
  name: string,
  { times, isCounting }: { times: number[][]; isCounting: boolean },
): void {
  const engine = run.engines.find((engine) => engine.name === name);
  const places = new Map((engine ? queriesFor(engine, run) : []).map((query, at) => [query, at]));
  const medians = run.queries.map((query) => {
    const at = places.get(query);
    return at === undefined ? null : median(times.map((turn) => turn[at] ?? Number.NaN));
  });
  run.results.answers[name] = { times: medians, runs: times.length, isCounting };
  const { p50, p95 } = percentilesOf(medians.filter((time) => time !== null));
  run.say(
    `  answered ${name}: p50 ${p50.toFixed(3)}, p95 ${p95.toFixed(2)} ms (${times.length} ×)`,
  );
}
