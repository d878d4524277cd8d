import type { AnchoredAnnotation, LibraryNotice } from "./annotation.ts";
import type { DossierEntry, LibraryItem } from "./dossier.ts";
import type { TextRange } from "./work.ts";

/** Days that a deleted annotation stays in the bin. */
export const BIN_DAYS = 30;

/** A deleted annotation, or a deleted entry of a dossier; times are ISO 8601 in UTC. */
export interface BinnedItem {
  item: LibraryItem;
  deleted: string;
}

/** What is left of an item that the bin no longer holds, so that no other copy brings it back. */
export interface Tombstone {
  id: string;
  deleted: string;
}

/** Everything that a library holds, in whatever file it is kept. */
export interface LibraryContents {
  items: LibraryItem[];
  bin: BinnedItem[];
  tombstones: Tombstone[];
}

/** As the bin shows it; `until` is the day on which it goes for good. */
export type BinEntry = (
  | { kind: "annotation"; annotation: AnchoredAnnotation }
  /** What stood under it was deleted with it and comes back with it: so many entries besides. */
  | { kind: "entry"; entry: DossierEntry; dossier: string; others: number }
) & { deleted: string; until: string };

/** Why a backup was made. */
export type BackupReason = "regular" | "asked" | "upgrade" | "restore" | "merge";

export interface BackupSummary {
  /** Its file name in the folder of backups; what it is called by. */
  name: string;
  made: string;
  reason: BackupReason;
  bytes: number;
  annotations: number;
  /** When it was last read back and found whole; null when it is damaged. */
  verified: string | null;
}

/** Another copy of the library: a backup, a package, or a copy that a file synchroniser left in the folder. */
export type LibrarySource =
  | { kind: "backup"; name: string }
  | { kind: "package"; text: string }
  | { kind: "conflict"; name: string };

/**
 * How an item of another copy stands to the one here. `changed-both`: since they were last the same, both
 * were changed; `deleted-here`, `deleted-there`: one was deleted and the other not changed since.
 */
export type Difference =
  | "new"
  | "only-here"
  | "changed-here"
  | "changed-there"
  | "changed-both"
  | "deleted-here"
  | "deleted-there"
  | "same";

export type Part = "colour" | "note" | "tags" | "place" | "text" | "stance";

/** One annotation, or one entry of a dossier, in two copies; a side is null where the copy does not have it. */
export interface ComparedItem {
  id: string;
  difference: Difference;
  /** The parts that are not equal. */
  parts: Part[];
  here: LibraryItem | null;
  there: LibraryItem | null;
}

export interface LibraryComparison {
  counts: Record<Difference, number>;
  /** All but the same ones, the latest change first. */
  items: ComparedItem[];
  /** What could not be read of the other copy. */
  notices: LibraryNotice[];
}

/** A file beside the library that looks like another copy of it. */
export interface ConflictCopy {
  name: string;
  modified: string;
  bytes: number;
  annotations: number;
}

/** A file of the library, for its owner to see. */
export interface LibraryPart {
  name: string;
  /** For example `All annotations, as of the last tidying`. */
  what: string;
  bytes: number;
  modified: string;
}

export interface LibraryHealth {
  folder: string;
  writable: boolean;
  parts: LibraryPart[];
  /** Changes that are in the journal alone. */
  journalled: number;
  lastBackup: BackupSummary | null;
  conflicts: ConflictCopy[];
  /** Bytes free on the disk; null when the system does not say. */
  free: number | null;
  notices: LibraryNotice[];
}

/** One thing that was looked at; no problems means that it is whole. */
export interface HealthCheck {
  subject: string;
  found: string;
  problems: string[];
}

export interface HealthReport {
  checked: string;
  checks: HealthCheck[];
}

/** What became of an annotation when its text changed. */
export type AnchorOutcome = "unchanged" | "moved" | "altered" | "lost";

export interface ReviewedAnchor {
  annotation: AnchoredAnnotation;
  outcome: AnchorOutcome;
  /** The words as they were marked, and where. */
  before: { passage: string; words: string }[];
  /** Where they are taken to stand now, or for lost ones the best guess; empty when there is none. */
  after: { range: TextRange; words: string }[];
  /** 0 to 1: how much of words and surroundings agrees; null when nothing was found. */
  score: number | null;
  /** Accepted or repaired for the text as it is now. */
  isSettled: boolean;
}

/** The annotations of one work that were made on another text than the present one. */
export interface AnchorReview {
  work: string;
  /** Null when the work is gone. */
  title: string | null;
  /** How many are still to be looked for. */
  waiting: number;
  counts: Record<AnchorOutcome, number>;
  /** All but the unchanged ones, in the order of the text, lost ones last. */
  anchors: ReviewedAnchor[];
}
