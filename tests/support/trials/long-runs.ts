/** How often something is tried: more in `npm run test:long`, which sets READOUT_LONG. */
export const isLong = process.env["READOUT_LONG"] === "1";

export function times(usual: number, long: number): number {
  return isLong ? long : usual;
}

/** Of this run; READOUT_SEED makes a run the same as an earlier one. */
export const seed = Number(process.env["READOUT_SEED"] ?? Date.now() % 1_000_000);

/** What a trial has tried, for whoever reads the output. */
export function say(trial: string, figures: string): void {
  process.stdout.write(`${trial}: ${figures}; seed ${seed}\n`);
}
