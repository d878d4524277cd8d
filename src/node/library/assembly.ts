import type { LibraryContents } from "../../contract/library.ts";
import { lastVersions, replay, replayAll } from "../../core/library/journal-replay.ts";
import {
  emptyLibrary,
  libraryOf,
  type JournalledLibrary,
} from "../../core/library/journalled-library.ts";
import type { DecodedJournal, JournalHead } from "./journal-bytes.ts";
import type { FoundJournal, FoundSnapshot, LibraryReading } from "./reading.ts";
import type { SnapshotHead } from "./snapshot-head.ts";

/** Other places where lost records may be found, asked only when there are any. */
export interface LibrarySources {
  newestBackup(): Promise<LibraryContents | null>;
  previous(): Promise<LibraryContents | null>;
}

/**
 * How a journal stands to the snapshot beside it. `fresh`: there is none, and none is missing; `missing`: there should
 * be one; `foreign`: it was begun on another snapshot, as when a file synchroniser mixes two machines.
 */
export type JournalStanding =
  "fresh" | "missing" | "unreadable" | "newer" | "foreign" | "damaged" | "torn" | "good";

/** A library put together from everything that could be read, and from where each part of it is. */
export interface AssembledLibrary {
  library: JournalledLibrary;
  journal: JournalStanding;
  /** Items from the snapshot, and those that it should have had, by where they were found. */
  from: { snapshot: number; journal: number; backup: number; previous: number };
  /** Changes that were made and cannot be read. */
  missingChanges: number;
}

/** Puts a library together; never fails for what the files hold. */
export async function assembleLibrary(
  reading: LibraryReading,
  sources: LibrarySources,
): Promise<AssembledLibrary> {
  const { snapshot, journal } = reading;
  const decoded = snapshot.condition === "read" ? snapshot.decoded : null;
  const standing = standingOf(snapshot, journal);
  const applied = isApplied(standing) && journal.condition === "read" ? journal.decoded : null;
  const library = decoded ? libraryOf(decoded.contents) : emptyLibrary();
  const from = { snapshot: library.items.size, journal: 0, backup: 0, previous: 0 };
  if (mayLack(snapshot)) await fillIn({ library, from }, snapshot, applied, sources);
  const head = decoded?.head ?? null;
  library.seq = head?.seq ?? 0;
  if (applied) bringUpToDate(library, applied, head);
  return { library, journal: standing, from, missingChanges: missingIn(applied, head) };
}

/** Whether what the journal says is made part of the library. */
export function isApplied(standing: JournalStanding): boolean {
  return ["good", "torn", "damaged"].includes(standing);
}

/** The checksum of the line of a change, by which it is told from another of the same number. */
export function checkOfChange({ lines }: DecodedJournal, seq: number): string | null {
  const found = lines.findLast((read) => read?.line.seq === seq && read.line.change !== "done");
  return found && found.line.change !== "undone" ? found.check : null;
}

function standingOf(snapshot: FoundSnapshot, journal: FoundJournal): JournalStanding {
  const decoded = snapshot.condition === "read" ? snapshot.decoded : null;
  if (journal.condition === "absent")
    return decoded?.head && !decoded.head.alone ? "missing" : "fresh";
  if (journal.condition === "unreadable") return "unreadable";
  const { condition, head, lines } = journal.decoded;
  if (condition === "newer") return "newer";
  const isEmpty = condition !== "damaged" && lines.length === 0;
  if (!decoded?.head) {
    // A whole file of an older version never had a journal.
    const isOther = decoded !== null && decoded.condition !== "damaged";
    if (isEmpty) return snapshot.condition === "unreadable" ? condition : "fresh";
    return isOther ? "foreign" : condition;
  }
  if (head === null || isBegunOn(decoded.head, head, journal.decoded)) return condition;
  if (isEmpty) return decoded.head.alone ? "fresh" : "missing";
  return "foreign";
}

function isBegunOn(snapshot: SnapshotHead, head: JournalHead, journal: DecodedJournal): boolean {
  if (head.base === snapshot.generation) return true;
  if (head.base !== snapshot.follows) return false;
  const check = checkOfChange(journal, snapshot.seq);
  return check === null || snapshot.last === null || check === snapshot.last;
}

function bringUpToDate(
  library: JournalledLibrary,
  journal: DecodedJournal,
  head: SnapshotHead | null,
): void {
  const lines = journal.lines.map((read) => read?.line ?? null);
  if (head) replay(library, lines, journal.head?.seq ?? null);
  else replayAll(library, lines);
}

function missingIn(journal: DecodedJournal | null, head: SnapshotHead | null): number {
  if (!journal) return 0;
  const first = journal.lines.find((read) => read && read.line.change !== "done")?.line.seq;
  const isFirstKnown = journal.head !== null || !head || first === undefined;
  return journal.missing + (isFirstKnown ? 0 : Math.max(0, first - 1 - head.seq));
}

/** Whether there may be records that the snapshot should have. */
function mayLack(snapshot: FoundSnapshot): boolean {
  return snapshot.condition !== "read" || snapshot.decoded.condition === "damaged";
}

/**
 * Adds what the snapshot lacks: only broken records, as long as all that are missing can be found by their ids; else
 * whatever is known elsewhere and has not been deleted since.
 */
async function fillIn(
  found: Pick<AssembledLibrary, "library" | "from">,
  snapshot: FoundSnapshot,
  journal: DecodedJournal | null,
  sources: LibrarySources,
): Promise<void> {
  const decoded = snapshot.condition === "read" ? snapshot.decoded : null;
  const isFramed = decoded?.isFramed ?? false;
  if (isFramed && decoded!.broken === 0) return;
  // What was changed after a snapshot that is known is not missing in it.
  const until = decoded?.head?.seq ?? Infinity;
  const lines = journal?.lines.map((read) => read?.line ?? null) ?? [];
  const versions = lastVersions(lines.filter((line) => line && line.seq <= until));
  const places = [
    ["journal", versionsAsContents(versions)],
    ["backup", await sources.newestBackup()],
    ["previous", await sources.previous()],
  ] as const;
  // Where it is not known which changes the snapshot had, all are made again, deletions included.
  const isGone = (id: string) => Boolean(decoded?.head) && versions.get(id) === null;
  let lacking = isFramed ? decoded!.broken : Infinity;
  const take = (isWanted: (id: string) => boolean) => {
    for (const [place, contents] of places) {
      if (!contents || lacking <= 0) continue;
      const added = addMissing(found.library, contents, (id) => isWanted(id) && !isGone(id));
      found.from[place] += added.items;
      lacking -= added.all;
    }
  };
  const ids = new Set(decoded?.brokenIds);
  if (isFramed) take((id) => ids.has(id));
  take(() => true);
}

function versionsAsContents(versions: ReturnType<typeof lastVersions>): LibraryContents {
  const items = [...versions.values()].filter((item) => item !== null);
  return { items, bin: [], tombstones: [] };
}

/** Nothing that is there already, in whatever form, is touched. */
function addMissing(
  library: JournalledLibrary,
  contents: LibraryContents,
  isWanted: (id: string) => boolean,
): { items: number; all: number } {
  const { items, bin, tombstones } = library;
  const isMissing = (id: string) =>
    isWanted(id) && !items.has(id) && !bin.has(id) && !tombstones.has(id);
  const before = { items: items.size, rest: bin.size + tombstones.size };
  for (const one of contents.items) if (isMissing(one.id)) items.set(one.id, one);
  for (const one of contents.bin) if (isMissing(one.item.id)) bin.set(one.item.id, one);
  for (const one of contents.tombstones) if (isMissing(one.id)) tombstones.set(one.id, one);
  const added = items.size - before.items;
  return { items: added, all: added + bin.size + tombstones.size - before.rest };
}
