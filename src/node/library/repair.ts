import type { LibraryNotice } from "../../contract/annotation.ts";
import type { ReadoutError } from "../../contract/result.ts";
import type { Disk } from "../disk.ts";
import { codeOf } from "../system-error.ts";
import { writeError } from "../write-file.ts";
import type { FolderAccess } from "./access.ts";
import type { AssembledLibrary, JournalStanding } from "./assembly.ts";
import { setAside } from "./files.ts";
import type { LibraryNotices, NoticeTopic } from "./notices.ts";
import type { LibraryPaths } from "./paths.ts";
import type { Found, LibraryReading } from "./reading.ts";
import {
  damagedJournalNotice,
  damagedNotice,
  tornJournalNotice,
  foreignJournalNotice,
  missingJournalNotice,
  missingNotice,
  newerError,
  unreadableError,
} from "./sentences.ts";
import { SCHEMA_VERSION } from "../../core/library/library-file.ts";

export interface RepairPorts {
  disk: Disk;
  paths: LibraryPaths;
  access: FolderAccess;
  notices: LibraryNotices;
  now: () => Date;
  /** Keeps the bytes of a file of an older version; when it rejects, the file stays as it is. */
  beforeUpgrade: (bytes: Uint8Array, version: number) => Promise<void>;
}

/** A library that was just read, what it was read from, and how it is written anew. */
export interface Repair {
  reading: LibraryReading;
  assembled: AssembledLibrary;
  rewrite: () => Promise<void>;
}

/**
 * Says what is wrong with a library that was just read, and lets the writer put it right: it is written anew, after
 * everything that this could cost was set aside. What cannot be put right forbids writing.
 */
export async function repairLibrary(ports: RepairPorts, repair: Repair): Promise<void> {
  const reason = reasonNotToWrite(ports.paths, repair);
  if (reason) return forbid(ports, reason.topic, reason.error);
  tell(ports, repair, { snapshot: null, journal: null }, false);
  if (!ports.access.isWriter() || !needsRewriting(repair)) return;
  try {
    const asides = await keepAll(ports, repair);
    await repair.rewrite();
    tell(ports, repair, asides, true);
  } catch (error) {
    const failure = writeError(error, ports.paths.snapshot, "library-unwritable");
    ports.access.forbid(failure);
    addReason(ports.notices, failure);
  }
}

function reasonNotToWrite(
  paths: LibraryPaths,
  { reading, assembled }: Repair,
): { topic: NoticeTopic; error: ReadoutError } | null {
  const { snapshot, journal } = reading;
  const found = assembled.library.items.size;
  if (snapshot.condition === "unreadable") {
    if (codeOf(snapshot.error) === "ENOTDIR")
      return {
        topic: "access",
        error: writeError(snapshot.error, paths.folder, "library-unwritable"),
      };
    return { topic: "library", error: unreadableError(paths.snapshot, snapshot.error, found) };
  }
  if (snapshot.condition === "read" && snapshot.decoded.condition === "newer")
    return { topic: "library", error: newerError(paths.snapshot) };
  if (journal.condition === "unreadable")
    return { topic: "journal", error: unreadableError(paths.journal, journal.error, found) };
  if (assembled.journal === "newer") return { topic: "journal", error: newerError(paths.journal) };
  return null;
}

function forbid({ access, notices }: RepairPorts, topic: NoticeTopic, why: ReadoutError): void {
  access.forbid(why);
  notices.set(topic, { code: why.code, message: why.message });
}

const SOUND = new Set<JournalStanding>(["good", "fresh"]);

function needsRewriting({ reading, assembled }: Repair): boolean {
  if (!SOUND.has(assembled.journal)) return true;
  const { snapshot } = reading;
  if (snapshot.condition === "read")
    return (
      snapshot.decoded.condition !== "good" ||
      isOld(snapshot) ||
      // A copy that was put here by hand gets its journal now, and not with the first change.
      assembled.journal === "fresh"
    );
  return isGone(reading, assembled);
}

/** Whether there is no snapshot although there is something that it should have. */
function isGone(
  { snapshot, journal }: LibraryReading,
  { library, journal: standing }: AssembledLibrary,
) {
  const isJournalled =
    journal.condition === "read" && standing !== "fresh" && journal.decoded.lines.length > 0;
  return snapshot.condition === "absent" && (library.items.size > 0 || isJournalled);
}

function isOld(snapshot: LibraryReading["snapshot"]): boolean {
  if (snapshot.condition !== "read") return false;
  const { head, schemaVersion } = snapshot.decoded;
  return head === null || (schemaVersion ?? SCHEMA_VERSION) < SCHEMA_VERSION;
}

interface Asides {
  snapshot: string | null;
  journal: string | null;
}

/** Everything that is to be written over and is not in the new files. */
async function keepAll(ports: RepairPorts, { reading, assembled }: Repair): Promise<Asides> {
  const { disk, paths, now } = ports;
  const keep = async (path: string, found: Found<unknown>, why: string) =>
    found.condition === "read" ? setAside(disk, path, found.bytes, { why, now: now() }) : null;
  const { snapshot, journal } = reading;
  const asides: Asides = { snapshot: null, journal: null };
  if (snapshot.condition === "read" && snapshot.decoded.condition === "damaged")
    asides.snapshot = await keep(paths.snapshot, snapshot, "damaged");
  else if (snapshot.condition === "read" && isOld(snapshot))
    await ports.beforeUpgrade(snapshot.bytes, snapshot.decoded.schemaVersion ?? 1);
  if (assembled.journal === "damaged" || assembled.journal === "torn")
    asides.journal = await keep(paths.journal, journal, "damaged");
  if (assembled.journal === "foreign")
    asides.journal = await keep(paths.journal, journal, "conflict");
  return asides;
}

function tell(ports: RepairPorts, repair: Repair, asides: Asides, isRewritten: boolean): void {
  const { paths, notices } = ports;
  notices.set("library", snapshotNotice(paths, repair, asides.snapshot, isRewritten));
  notices.set("journal", journalNotice(ports, repair, asides.journal));
}

function snapshotNotice(
  { snapshot: path }: LibraryPaths,
  { reading, assembled }: Repair,
  aside: string | null,
  isRewritten: boolean,
): LibraryNotice | null {
  const { snapshot } = reading;
  const { from } = assembled;
  if (isGone(reading, assembled)) return missingNotice({ path, from, isRestored: isRewritten });
  if (snapshot.condition !== "read" || snapshot.decoded.condition !== "damaged") return null;
  const broken = snapshot.decoded.isFramed ? snapshot.decoded.broken : null;
  return damagedNotice({ path, from, broken, aside });
}

function journalNotice(
  { paths: { journal: path }, access }: RepairPorts,
  { reading, assembled }: Repair,
  aside: string | null,
): LibraryNotice | null {
  if (assembled.journal === "missing") return missingJournalNotice(path);
  if (assembled.journal === "foreign") return foreignJournalNotice(path, aside);
  // To a reader it may look so while the writer writes.
  if (assembled.journal === "torn")
    return access.isWriter() ? tornJournalNotice(path, aside) : null;
  if (assembled.journal !== "damaged") return null;
  // Without its head nobody knows where it began.
  const { journal } = reading;
  const isCountable = journal.condition === "read" && journal.decoded.head !== null;
  return damagedJournalNotice(path, isCountable ? assembled.missingChanges : null, aside);
}

/** Why what is wrong could not be put right, behind what is wrong. */
function addReason(notices: LibraryNotices, { code, message }: ReadoutError): void {
  const [topic, notice] = (["library", "journal"] as const)
    .map((one) => [one, notices.get(one)] as const)
    .find(([, found]) => found !== null) ?? ["library" as const, null];
  const whole = notice ? { ...notice, message: `${notice.message} ${message}` } : { code, message };
  notices.set(topic, whole);
}
