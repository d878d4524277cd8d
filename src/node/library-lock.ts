import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { isProcessAlive, processStart } from "./library-process.ts";
import { codeOf, writeNewFile } from "./write-file.ts";

/** Which kind of Readout has a library open. */
export type LibraryHost = "electron" | "web" | "cli";

const holderSchema = z.object({
  host: z.enum(["electron", "web", "cli"]),
  pid: z.int().min(1),
  started: z.string(),
  machine: z.string(),
  token: z.string(),
});

/** Who has the lock, as written in the lock file. */
export type LockHolder = z.infer<typeof holderSchema>;

/** Who is in the way; `null` when the lock file does not say (yet). */
export type LockConflict = { holder: LockHolder | null };

/** One writer for a library, among all processes. */
export interface LibraryLock {
  /**
   * Null once this process holds the lock, else who does after waiting for `patience` milliseconds.
   * @throws the system's error when the lock file cannot be written.
   */
  acquire(patience: number): Promise<LockConflict | null>;
  /** Whether the lock file still says so; somebody may have deleted it. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

const POLL = 40;
/** A lock file that says nothing is being written just now, unless it is older than this. */
const WRITING = 2000;

/** The lock file of a library: taken over only when the process that wrote it is gone. */
export function createLibraryLock(path: string, host: LibraryHost): LibraryLock {
  const token = randomUUID();
  const isOwn = async () => (await readHolder(path))?.token === token;
  return {
    async acquire(patience) {
      const self: LockHolder = {
        host,
        pid: process.pid,
        started: await processStart(process.pid),
        machine: hostname(),
        token,
      };
      const deadline = performance.now() + patience;
      for (;;) {
        const conflict = await tryToTake(path, self);
        if (!conflict || performance.now() >= deadline) return conflict;
        await delay(POLL);
      }
    },
    isHeld: isOwn,
    async release() {
      if (await isOwn()) await rm(path, { force: true });
    },
  };
}

async function tryToTake(path: string, self: LockHolder): Promise<LockConflict | null> {
  try {
    await writeNewFile(path, `${JSON.stringify(self)}\n`);
    return null;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  const holder = await readHolder(path);
  if (holder?.token === self.token) return null;
  if (!(await isStale(path, holder))) return { holder };
  await removeStale(path, holder);
  return { holder };
}

/** Moves the stale file away first: of several who try, only one gets it, and can look again. */
async function removeStale(path: string, stale: LockHolder | null): Promise<void> {
  const aside = `${path}.${randomUUID().slice(0, 8)}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (moved && moved.token !== stale?.token) {
    // Somebody took the lock in between: give it back.
    await writeNewFile(path, `${JSON.stringify(moved)}\n`).catch(() => undefined);
  }
  await rm(aside, { force: true });
}

async function isStale(path: string, holder: LockHolder | null): Promise<boolean> {
  if (!holder) {
    const file = await stat(path).catch(() => null);
    return file !== null && Date.now() - file.mtimeMs > WRITING;
  }
  // Processes of another machine cannot be seen from here.
  if (holder.machine !== hostname()) return false;
  if (!isProcessAlive(holder.pid)) return true;
  const started = await processStart(holder.pid);
  return started !== "" && holder.started !== "" && started !== holder.started;
}

async function readHolder(path: string): Promise<LockHolder | null> {
  try {
    const decoded = holderSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
    return decoded.success ? decoded.data : null;
  } catch {
    return null;
  }
}
