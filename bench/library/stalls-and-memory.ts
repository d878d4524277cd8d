import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";

/** The longest time that the event loop did not come round while something ran, in milliseconds. */
export async function longestStall(run: () => Promise<unknown>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  // The first rounds measure the switching on.
  await delay(20);
  histogram.reset();
  await run();
  await delay(20);
  histogram.disable();
  return histogram.max / 1e6;
}

/** Megabytes of memory that are in use after a collection; needs `--expose-gc`. */
export function usedMb(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
