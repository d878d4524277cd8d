import type { HealthCheck } from "../../contract/library.ts";
import { counted } from "../../core/text/counted.ts";
import type { Disk } from "../disk.ts";
import { assembleLibrary, type JournalStanding } from "../library/assembly.ts";
import { libraryPaths, type LibraryPaths } from "../library/paths.ts";
import { readLibrary, type LibraryReading } from "../library/reading.ts";
import { whyUnreadable } from "../system-error.ts";
import { countAnnotations } from "../../core/library/library-store.ts";

/** Reads the files of the library anew from the disk: the snapshot, the journal, and how they fit; writes nothing. */
export async function verifyFiles(disk: Disk, folder: string): Promise<HealthCheck[]> {
  const paths = libraryPaths(folder);
  const reading = await readLibrary(disk, paths);
  const none = async () => null;
  const { journal, missingChanges } = await assembleLibrary(reading, {
    newestBackup: none,
    previous: none,
  });
  return [checkSnapshot(paths, reading), checkJournal(paths, reading, journal, missingChanges)];
}

function checkSnapshot({ snapshot: path }: LibraryPaths, reading: LibraryReading): HealthCheck {
  const subject = `library file ${path}`;
  const { snapshot, journal } = reading;
  if (snapshot.condition === "unreadable")
    return broken(subject, `it could not be read: ${whyUnreadable(snapshot.error)}`);
  if (snapshot.condition === "absent")
    return journal.condition === "absent"
      ? { subject, found: "there is none yet", problems: [] }
      : broken(subject, "it is not there, though there is a journal of changes to it");
  const { condition, contents, broken: lost, schemaVersion } = snapshot.decoded;
  const { items, bin } = contents;
  const annotations = countAnnotations(items);
  const entries = items.length - annotations;
  const dossiers = entries === 0 ? "" : `, ${counted(entries, "entry", "entries")} of dossiers`;
  const found = `${counted(annotations, "annotation")}${dossiers}, ${counted(bin.length, "entry", "entries")} in the bin; every record is whole`;
  if (condition === "damaged") return broken(subject, damaged(lost, "record", "understood"));
  if (condition === "newer")
    return broken(subject, `it was written by a newer Readout (version ${schemaVersion})`);
  return { subject, found, problems: [] };
}

/** What is wrong with a journal, by how it stands to its snapshot. */
const JOURNAL_PROBLEMS: Partial<Record<JournalStanding, string>> = {
  missing: "it is not there, so that the latest changes may be missing",
  newer: "it was written by a newer Readout",
  foreign: "it belongs to another library file than the one beside it",
};

function checkJournal(
  { journal: path }: LibraryPaths,
  { journal }: LibraryReading,
  standing: JournalStanding,
  missing: number,
): HealthCheck {
  const subject = `journal ${path}`;
  const problem = JOURNAL_PROBLEMS[standing];
  if (problem !== undefined) return broken(subject, problem);
  if (journal.condition === "unreadable")
    return broken(subject, `it could not be read: ${whyUnreadable(journal.error)}`);
  if (journal.condition === "absent") return { subject, found: "there is none yet", problems: [] };
  const { changes, lines } = journal.decoded;
  const unread = lines.filter((line) => line === null).length;
  if (standing === "damaged" || missing > 0)
    return broken(subject, damaged(Math.max(unread, missing), "change", "read"));
  return { subject, found: `${counted(changes, "change")}, every line whole`, problems: [] };
}

/** Of an empty file, or of one whose beginning is gone, nobody can count what is missing. */
function damaged(count: number, what: string, done: string): string {
  if (count === 0) return `it is damaged: how many ${what}s are missing cannot be told`;
  return `it is damaged: ${counted(count, what)} could not be ${done}`;
}

function broken(subject: string, problem: string): HealthCheck {
  return { subject, found: "", problems: [problem] };
}
