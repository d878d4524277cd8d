import { ReadoutError, wrapError, type Envelope } from "../contract/result.ts";

/**
 * Shows one folder in the system's file browser. `open` resolves with what went wrong, or with an empty
 * string, as Electron's `shell.openPath` does.
 */
export function createShowFolder(open: (path: string) => Promise<string>, folder: string) {
  return async (): Promise<Envelope<boolean>> => {
    try {
      const problem = await open(folder);
      if (problem)
        throw new ReadoutError(
          "failed",
          `The folder ${folder} could not be shown: ${problem}. Its files are as they were.`,
        );
      return { ok: true, value: true };
    } catch (error) {
      return wrapError(error);
    }
  };
}
