import { useCallback, useMemo, useState } from "react";
import { messageOf } from "../../contract/result.ts";

/** Whether what the window shows is on disk; what was not saved can be tried again. */
export type SaveState =
  | { state: "saved" }
  | { state: "saving" }
  | { state: "failed"; message: string; retry: () => Promise<unknown> };

type Command<T> = () => Promise<T>;

export interface Saving<T> {
  save: SaveState;
  /** Resolves with null when the command failed. */
  run: (command: Command<T>) => Promise<T | null>;
  /** Rejects when the command failed, and keeps nothing: for what its owner can see and ask for again. */
  runOnce: (command: Command<T>) => Promise<T>;
  /** Reads the library again; says so when that fails. */
  reload: () => Promise<void>;
}

interface Failed<T> {
  message: string;
  /** Null when it was the reading that failed. */
  command: Command<T> | null;
}

interface Progress<T> {
  /** Commands under way; to read is not to save. */
  running: number;
  failed: Failed<T>[];
}

/**
 * Runs commands that change the library and keeps those that failed, until they succeed. `read` brings the
 * window up to date after each, also after a failure: others may have changed the library meanwhile.
 */
export function useSaving<T>(read: () => Promise<void>): Saving<T> {
  const [progress, setProgress] = useState<Progress<T>>({ running: 0, failed: [] });

  const attempt = useCallback(async <R>(work: Command<R>, command: Command<T> | null) => {
    const step = command ? 1 : 0;
    setProgress(({ running, failed }) => ({ running: running + step, failed }));
    const end = (failure: Failed<T>[]) =>
      setProgress(({ running, failed }) => ({
        running: running - step,
        failed: [...failed.filter((other) => other.command !== command), ...failure],
      }));
    try {
      const result = await work();
      end([]);
      return result;
    } catch (error) {
      end([{ message: messageOf(error), command }]);
      return null;
    }
  }, []);

  const reload = useCallback(async () => {
    await attempt(read, null);
  }, [attempt, read]);

  const run = useCallback(
    async (command: Command<T>) => {
      const result = await attempt(command, command);
      await reload();
      return result;
    },
    [attempt, reload],
  );

  const runOnce = useCallback(
    async (command: Command<T>) => {
      const count = (step: 1 | -1) =>
        setProgress(({ running, failed }) => ({ running: running + step, failed }));
      count(1);
      const result = command().finally(() => count(-1));
      // A failure is for the caller to tell, once the window is up to date again.
      await result.catch(() => undefined);
      await reload();
      return result;
    },
    [reload],
  );

  const save = useMemo<SaveState>(() => {
    const { running, failed } = progress;
    const [first] = failed;
    if (!first) return { state: running > 0 ? "saving" : "saved" };
    const count = failed.length > 1 ? ` (${failed.length} changes)` : "";
    const retry = async () => {
      for (const { command } of failed) await (command ? run(command) : reload());
    };
    return { state: "failed", message: `${first.message}${count}`, retry };
  }, [progress, run, reload]);

  return useMemo(() => ({ save, run, runOnce, reload }), [save, run, runOnce, reload]);
}
