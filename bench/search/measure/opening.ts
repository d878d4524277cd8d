import { attempt, type BenchRun, isLarge } from "./bench-run.ts";
import { median } from "./statistics.ts";

const OPENINGS = 5;

/** From nothing to the first answer, each time in a fresh process, files in the cache of the system. */
export async function measureOpening(run: BenchRun): Promise<void> {
  const { results, say } = run;
  // A word like the one that somebody begins a day with, neither frequent nor rare.
  const first = run.queries.findLast((query) => query.class === "common");
  if (!first) return;
  for (let turn = 0; turn < OPENINGS; turn += 1)
    for (const engine of run.engines) {
      if (turn > 0 && engine.isSlow && isLarge(run.set)) continue;
      const opened = await attempt(run, engine, "opening", (client) =>
        client.call("open", { first }),
      );
      if (opened) (results.opened[engine.name] ??= []).push(opened);
    }
  for (const [name, opened] of Object.entries(results.opened)) {
    const ms = median(opened.map(({ toFirstAnswerMs }) => toFirstAnswerMs));
    say(`  opened ${name}: ${ms.toFixed(1)} ms to the first answer (${opened.length} ×)`);
  }
}
