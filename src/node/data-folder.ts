import { homedir } from "node:os";
import { posix, resolve, win32 } from "node:path";
import { ReadoutError } from "../contract/result.ts";

/** What the data folder depends on. */
export interface DataFolderSource {
  /** Chosen by the user; wins over everything. */
  explicit?: string | undefined;
  platform?: string;
  home?: string;
  env?: Record<string, string | undefined>;
}

/**
 * The folder for annotations and settings, as an absolute path: the explicit one, else `READOUT_LIBRARY`,
 * else the place that the operating system has for such data.
 * @throws ReadoutError `bad-input` when the explicit one has no name.
 */
export function dataFolder(source: DataFolderSource = {}): string {
  const { platform = process.platform, home = homedir(), env = process.env } = source;
  if (source.explicit?.trim() === "")
    throw new ReadoutError(
      "bad-input",
      "The folder that was given for the library has no name. Nothing was opened. Name one, or leave --library out.",
    );
  const chosen = source.explicit ?? env["READOUT_LIBRARY"];
  if (chosen) return resolve(chosen);
  if (platform === "win32")
    return win32.join(env["APPDATA"] || win32.join(home, "AppData", "Roaming"), "Readout");
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "Readout");
  const dataHome = env["XDG_DATA_HOME"];
  // The specification says to ignore a relative path.
  const base =
    dataHome && posix.isAbsolute(dataHome) ? dataHome : posix.join(home, ".local", "share");
  return posix.join(base, "readout");
}
