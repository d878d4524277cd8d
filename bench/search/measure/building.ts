import { mkdirSync, rmSync } from "node:fs";
import { attempt, type BenchRun, buildersOf, isLarge } from "./bench-run.ts";
import { median } from "./statistics.ts";

/** Builds every kind of files `runs` times in turn; once where it takes minutes. */
export async function measureBuilding(run: BenchRun): Promise<void> {
  const { results, say } = run;
  const runs = isLarge(run.set) ? 1 : run.runs;
  for (let turn = 0; turn < runs; turn += 1)
    for (const engine of buildersOf(run.engines)) {
      const folder = run.folderOf(engine.files);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const built = await attempt(run, engine, "building", (client) => client.call("build", null));
      if (built) (results.built[engine.files] ??= []).push(built);
    }
  for (const [files, built] of Object.entries(results.built))
    say(
      `  built ${files}: ${median(built.map(({ seconds }) => seconds)).toFixed(2)} s (${runs} ×)`,
    );
}
