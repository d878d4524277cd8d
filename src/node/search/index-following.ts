/** Exchanges the index when changes of the corpora are over. */
export interface IndexFollowing {
  /** There is something new. */
  notice(): void;
  /** Does what is due now, and waits for it. */
  settle(): Promise<void>;
  close(): void;
}

/**
 * After so many milliseconds without a change, and no later than so long after the first: an index that is opened
 * begins anew with what it lacks.
 */
const QUIET = 1_500;
const LATEST = 60_000;

export function createIndexFollowing(exchange: () => Promise<void>): IndexFollowing {
  let timer: NodeJS.Timeout | undefined;
  let since: number | null = null;
  let running = Promise.resolve();
  const run = () => {
    clearTimeout(timer);
    if (since !== null) running = running.then(exchange);
    since = null;
    return running;
  };
  return {
    notice() {
      const now = performance.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), Math.min(QUIET, Math.max(0, since + LATEST - now)));
      timer.unref();
    },
    settle: run,
    close: () => clearTimeout(timer),
  };
}
