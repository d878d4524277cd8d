import { wrapError } from "../../contract/result.ts";
import type { LibraryNotice } from "../../contract/annotation.ts";
import type { FolderBackups } from "./backups.ts";

/** How long a backup is taken for recent, in milliseconds. */
const REGULARLY = 3_600_000;
/** After the start, when the window has what it needs. */
const FIRST = 10_000;

export interface RegularPorts {
  backups: Pick<FolderBackups, "list" | "makeIfChanged">;
  /** Goes up with every change of the library. */
  revision: () => number;
  now: () => Date;
  /** Milliseconds until the first one is thought of, and from one to the next. */
  first?: number;
  every?: number;
}

/** Backups that nobody asks for. */
export interface RegularBackups {
  /** Why the last one could not be made; gone as soon as one can. */
  notices(): LibraryNotice[];
  /** Makes one now if any is due, as a program does that is about to end. Never rejects. */
  makeIfDue(): Promise<void>;
  /** Waits for the one that is being made; none is made any more. */
  close(): Promise<void>;
}

/**
 * A backup soon after the start and then at most hourly, each only when something has changed since the latest.
 * Timers do not keep the program running.
 */
export function createRegularBackups(ports: RegularPorts): RegularBackups {
  const { backups, revision, every = REGULARLY, first = FIRST } = ports;
  let kept: number | null = null;
  let notice: LibraryNotice | null = null;
  let current = Promise.resolve();

  const make = async () => {
    const now = revision();
    if (now === kept || (await isRecent(ports))) return;
    await backups.makeIfChanged();
    kept = now;
  };
  const makeIfDue = () =>
    (current = current.then(make).then(
      () => void (notice = null),
      (error: unknown) => void (notice = failed(error)),
    ));
  const soon = setTimeout(makeIfDue, first).unref();
  // Looked at often, since an hour may end at any time.
  const hourly = setInterval(makeIfDue, every / 6).unref();
  return {
    notices: () => (notice ? [notice] : []),
    makeIfDue,
    async close() {
      clearTimeout(soon);
      clearInterval(hourly);
      await current;
    },
  };
}

/** A clock that was turned back must not put off backups until it has come as far again. */
async function isRecent({ backups, now, every = REGULARLY }: RegularPorts): Promise<boolean> {
  const time = now().getTime();
  return (await backups.list()).some(({ reason, made, verified }) => {
    const age = time - Date.parse(made);
    return reason === "regular" && verified !== null && age >= 0 && age < every;
  });
}

function failed(error: unknown): LibraryNotice {
  const { code, message } = wrapError(error).error;
  return {
    code: `backup-${code}`,
    message: `The regular backup could not be made. ${message} Your changes are stored all the same; another try follows by itself.`,
  };
}
