import type { PassageSet } from "../data/passage-set.ts";
import type { EngineDescription } from "../engines/engine.ts";
import { type EngineClient, withEngine } from "../engines/engine-client.ts";
import type { BenchQuery } from "../queries/bench-query.ts";
import type { SizeResults } from "../results.ts";

/** From so many passages on, slow engines run once. */
const LARGE = 500_000;

/** One set, the engines and queries it is tried with, and what has been found so far. */
export interface BenchRun {
  set: PassageSet;
  engines: readonly EngineDescription[];
  queries: BenchQuery[];
  runs: number;
  seed: number;
  /** The folder of an engine's files. */
  folderOf: (files: string) => string;
  results: SizeResults;
  say: (line: string) => void;
}

export function isLarge(set: PassageSet): boolean {
  return set.size >= LARGE;
}

/** Engines that write files, one for each kind of files. */
export function buildersOf(engines: readonly EngineDescription[]): EngineDescription[] {
  const known = new Set<string>();
  return engines.filter(({ files, isBuilt }) => {
    if (!isBuilt || known.has(files)) return false;
    known.add(files);
    return true;
  });
}

/** Uses an engine in a process of its own; a failure is noted, and the others go on. */
export async function attempt<T>(
  run: BenchRun,
  engine: EngineDescription,
  what: string,
  work: (client: EngineClient) => Promise<T>,
  folder = run.folderOf(engine.files),
): Promise<T | null> {
  try {
    return await withEngine(engine, folder, run.set, work);
  } catch (error) {
    const line = `${engine.title}, ${what}: ${error instanceof Error ? error.message : String(error)}`;
    run.results.failures.push(line);
    run.say(`  FAILED ${line}`);
    return null;
  }
}
