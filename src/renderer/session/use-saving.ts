import { useCallback, useMemo, useState } from "react";

/** Whether what the window shows is on disk; a failed change can be tried again. */
export type SaveState =
  | { state: "saved" }
  | { state: "saving" }
  | { state: "failed"; message: string; retry: () => Promise<unknown> };

type Command<T> = () => Promise<T>;

export interface Saving<T> {
  save: SaveState;
  /** Resolves with null when the command failed. */
  run: (command: Command<T>) => Promise<T | null>;
  fail: (error: unknown) => void;
}

interface Progress<T> {
  running: number;
  failed: { message: string; command: Command<T> | null } | null;
}

/** Runs commands that change the library and keeps count of how they go; `after` runs before success is told. */
export function useSaving<T>(after: () => Promise<void>): Saving<T> {
  const [progress, setProgress] = useState<Progress<T>>({ running: 0, failed: null });

  const run = useCallback(
    async (command: Command<T>): Promise<T | null> => {
      setProgress(({ running }) => ({ running: running + 1, failed: null }));
      try {
        const result = await command();
        await after();
        setProgress(({ running, failed }) => ({ running: running - 1, failed }));
        return result;
      } catch (error) {
        const failed = { message: messageOf(error), command };
        setProgress(({ running }) => ({ running: running - 1, failed }));
        return null;
      }
    },
    [after],
  );

  const fail = useCallback((error: unknown) => {
    setProgress(({ running }) => ({
      running,
      failed: { message: messageOf(error), command: null },
    }));
  }, []);

  const save = useMemo<SaveState>(() => {
    const { running, failed } = progress;
    if (failed) {
      const { message, command } = failed;
      return {
        state: "failed",
        message,
        retry: async () => (command ? run(command) : after().catch(fail)),
      };
    }
    return { state: running > 0 ? "saving" : "saved" };
  }, [progress, run, after, fail]);

  return { save, run, fail };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
