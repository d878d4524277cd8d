import { cpus, totalmem } from "node:os";

/** Milliseconds of some runs of the same thing. */
export interface Timing {
  median: number;
  p95: number;
}

export function timingOf(samples: number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** Milliseconds that something takes. */
export async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** Runs each of several things in turn, `runs` times, so that a drift of the machine meets them all alike. */
export async function takeTurns<Name extends string>(
  runs: number,
  things: Record<Name, () => unknown>,
): Promise<Record<Name, Timing>> {
  const names = Object.keys(things) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs + 1; run += 1)
    for (const name of names) {
      const started = performance.now();
      await things[name]();
      // The first run warms up.
      if (run > 0) samples[name]?.push(performance.now() - started);
    }
  return Object.fromEntries(names.map((name) => [name, timingOf(samples[name] ?? [])])) as Record<
    Name,
    Timing
  >;
}

/** One line of the report: what, how long, and how that stands to something else in the same run. */
export function line(what: string, value: string, beside = ""): void {
  console.log(`${what.padEnd(46)} ${value.padStart(16)}   ${beside}`);
}

export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

export function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(2)} ×`;
}

/** What the figures were taken on, in one line. */
export function describeMachine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores[0]?.model.trim() ?? "unknown processor"}, ${cores.length} cores, ${memory} GB; ${process.platform}, node ${process.version}`;
}

/** A generator of numbers from 0 to 1; equal seeds give equal numbers (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
