import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { isProcessAlive, processStart } from "./process.ts";
import { codeOf } from "../system-error.ts";
import type { Disk } from "../disk.ts";
import { checkOf } from "../checked-line.ts";
import { createFile } from "../replace-file.ts";

/** Which kind of Readout has a library open. */
export type LibraryHost = "electron" | "web" | "cli";

const holderSchema = z.object({
  host: z.enum(["electron", "web", "cli"]),
  pid: z.int().min(1),
  started: z.string(),
  machine: z.string(),
  token: z.string().regex(/^[\w-]{1,64}$/),
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
export function createLibraryLock(disk: Disk, path: string, host: LibraryHost): LibraryLock {
  const token = randomUUID();
  const isOwn = async () => (await look(disk, path))?.holder?.token === token;
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
        const conflict = await take(disk, path, self);
        if (!conflict || performance.now() >= deadline) return conflict;
        await delay(POLL);
      }
    },
    isHeld: isOwn,
    async release() {
      if (await isOwn()) await disk.remove(path);
    },
  };
}

/** A lock file as it was found; the mark tells it from any other that may take its place. */
interface FoundLock extends LockConflict {
  mark: string;
  age: number;
}

async function take(disk: Disk, path: string, self: LockHolder): Promise<LockConflict | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const bytes = Buffer.from(`${JSON.stringify(self)}\n`);
      await createFile(disk, path, [bytes], { isPassing: true });
      return null;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const found = await look(disk, path);
    if (found?.holder?.token === self.token) return null;
    if (found && (attempt > 50 || !(await isStale(found)))) return found;
    if (found && (await takeOver(disk, path, found, self))) return null;
    // It has just gone, or another process is taking it over: that is done in a moment.
    await delay(2 * attempt);
  }
}

/**
 * Replaces a stale lock. Of several who try, only the one that first takes the lock named after the
 * stale one may, so that none replaces the new lock of another.
 */
async function takeOver(
  disk: Disk,
  path: string,
  stale: FoundLock,
  self: LockHolder,
): Promise<boolean> {
  const right = `${path}.${stale.mark}`;
  if (await take(disk, right, self)) return false;
  try {
    if ((await look(disk, path))?.mark !== stale.mark) return false;
    await disk.rename(right, path);
    return true;
  } finally {
    await disk.remove(right);
  }
}

async function isStale({ holder, age }: FoundLock): Promise<boolean> {
  if (!holder) return age > WRITING;
  // Processes of another machine cannot be seen from here.
  if (holder.machine !== hostname()) return false;
  if (!isProcessAlive(holder.pid)) return true;
  const started = await processStart(holder.pid);
  return started !== "" && holder.started !== "" && started !== holder.started;
}

/** Null when there is no lock file. */
async function look(disk: Disk, path: string): Promise<FoundLock | null> {
  try {
    const file = await disk.stat(path);
    if (!file) return null;
    const holder = parseHolder(Buffer.from(await disk.read(path)).toString("utf8"));
    const mark = holder?.token ?? checkOf(file.mark);
    return { holder, mark, age: Date.now() - file.modified };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    const decoded = holderSchema.safeParse(JSON.parse(text));
    return decoded.success ? decoded.data : null;
  } catch {
    return null;
  }
}
