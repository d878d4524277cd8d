import { BIN_DAYS } from "../../contract/library.ts";
import { messageOf } from "../../contract/result.ts";
import type { Compact, Compacted, CompactionJob } from "./compaction.ts";
import { createFile, prepareName, putInPlace, type PreparedFile } from "../replace-file.ts";
import { createJournalFile, type JournalFile } from "./journal-file.ts";
import type { LibraryHost } from "./lock.ts";
import { markOf } from "./reading.ts";
import { untidyNotice } from "./sentences.ts";
import type { StoragePorts, StoredFiles } from "./storage.ts";

/** When the journal is made part of the snapshot. */
export interface TidyingLimits {
  /** Changes and bytes of their lines, past which it is done as soon as nothing else is. */
  due: { changes: number; bytes: number };
  /** Past which it is done when the library is closed. */
  atClose: { changes: number; bytes: number };
  /** Milliseconds without a change that count as idle. */
  idle: number;
}

const WINDOW: TidyingLimits = {
  due: { changes: 2000, bytes: 4_000_000 },
  atClose: { changes: 0, bytes: 0 },
  idle: 1000,
};

/** A window leaves a tidy library behind; a command that made one change does not write all of it for that. */
export const TIDYING_LIMITS: Readonly<Record<LibraryHost, TidyingLimits>> = {
  electron: WINDOW,
  web: WINDOW,
  cli: { ...WINDOW, atClose: { changes: 200, bytes: 400_000 } },
};

export interface Tidying {
  /** After each change. */
  onStored(): void;
  /** Makes the journal part of the snapshot now; resolves also when it could not, which a notice tells. */
  tidy(): Promise<void>;
  /** Ends what is going on, and tidies up where that is worth it. */
  close(): Promise<void>;
}

type Ports = StoragePorts & { compact: Compact; limits: TidyingLimits };

const DAY = 24 * 3_600_000;

/** Compaction, at its time: the slow part beside all else, and only the exchange of the files in the queue. */
export function createTidying(ports: Ports, files: () => StoredFiles): Tidying {
  const { limits, access } = ports;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  /** After a failure so many changes are waited for. */
  let notBefore = 0;

  const isPast = (limit: { changes: number; bytes: number }): boolean => {
    const { journal } = files();
    if (!journal || journal.changes < notBefore) return false;
    return journal.changes > limit.changes || journal.changedBytes > limit.bytes;
  };
  const run = async () => {
    const error = await compactOnce(ports, files);
    notBefore = error === null ? 0 : (files().journal?.changes ?? 0) + limits.atClose.changes;
    const notice = error && untidyNotice(ports.paths.snapshot, messageOf(error));
    ports.notices.set("tidying", notice);
  };
  const tidy = () => {
    clearTimeout(timer);
    timer = undefined;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    onStored() {
      if (!isPast(limits.due) || running) return;
      const isOverdue = isPast({ changes: 2 * limits.due.changes, bytes: 2 * limits.due.bytes });
      if (timer && isOverdue) return;
      clearTimeout(timer);
      timer = setTimeout(() => void tidy(), limits.idle).unref();
    },
    tidy,
    async close() {
      clearTimeout(timer);
      await running;
      if (access.isWriter() && isPast(limits.atClose)) await tidy();
    },
  };
}

/** What went wrong, if anything did; nothing is lost then. */
async function compactOnce(ports: Ports, files: () => StoredFiles): Promise<Error | null> {
  try {
    const started = await ports.oneAtATime(async () => startJob(ports, files()));
    if (!started) return null;
    const compacted = await ports.compact(started.job);
    await ports.oneAtATime(() => exchange(ports, files(), started, compacted));
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

interface Started {
  job: CompactionJob;
  /** The journal that is compacted, and the changes that it had then. */
  journal: JournalFile;
  changes: number;
}

function startJob(
  { access, paths, now }: Ports,
  { journal, isDoubtful, seq }: StoredFiles,
): Started | null {
  if (!access.isWriter() || !journal || isDoubtful) return null;
  const before = new Date(now().getTime() - BIN_DAYS * DAY).toISOString();
  const job = { folder: paths.folder, journalLength: journal.length, seq, before };
  return { job, journal, changes: journal.changes };
}

/**
 * Puts the new snapshot in its place and then a new journal, with what was changed meanwhile. Between the two the old
 * journal belongs to the new snapshot as well.
 */
async function exchange(
  ports: Ports,
  files: StoredFiles,
  started: Started,
  compacted: Compacted,
): Promise<void> {
  const { disk, paths } = ports;
  const { journal, changes } = started;
  const { prepared, generation, kept } = compacted;
  const { next, bytes } = await prepareJournal(ports, files, started, compacted);
  try {
    await putInPlace(disk, prepared);
  } catch (error) {
    await disk.remove(next.temporary).catch(() => undefined);
    throw error;
  } finally {
    files.snapshotMark = await markOf(disk, paths.snapshot).catch(() => "unknown");
  }
  files.isDoubtful = true;
  await journal.close();
  await putInPlace(disk, next);
  files.journal = createJournalFile(disk, paths.journal, {
    base: generation,
    last: journal.changes === changes ? null : journal.last,
    changes: journal.changes - changes,
    keptLength: kept.length,
    bytes,
    isOwn: true,
  });
  files.isDoubtful = false;
}

/** Writes the new journal under another name, once it is certain that nobody else has changed anything. */
async function prepareJournal(
  { disk, paths, access }: Ports,
  files: StoredFiles,
  { job, journal }: Started,
  { prepared, kept }: Compacted,
): Promise<{ next: PreparedFile; bytes: Uint8Array }> {
  try {
    access.requireWriter();
    const isSame = files.journal === journal && !files.isDoubtful;
    if (!isSame || (await markOf(disk, paths.snapshot)) !== files.snapshotMark)
      throw new Error("the files have been changed meanwhile");
    const bytes = Buffer.concat([kept, await journal.readFrom(job.journalLength)]);
    const next = await prepareName(disk, paths.journal);
    await createFile(disk, next.temporary, [bytes]);
    return { next, bytes };
  } catch (error) {
    await disk.remove(prepared.temporary).catch(() => undefined);
    throw error;
  }
}
