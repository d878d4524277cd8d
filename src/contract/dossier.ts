import type { AnchoredAnnotation, Annotation, NewAnnotation } from "./annotation.ts";

/** Whether an excerpt speaks for the claim that it stands under or against it. */
export type Stance = "for" | "against";

export const STANCES: readonly Stance[] = ["for", "against"];

/**
 * What stands in a dossier: the dossier itself, a claim or chapter, the writer’s own words, or an excerpt, by the
 * annotation that it is the excerpt of.
 */
export type EntryKind = "dossier" | "claim" | "words" | "excerpt";

/** Under which entry another stands, and where among those under it: `order` is compared as text. */
export interface EntryPlace {
  parent: string;
  order: string;
}

/** Parts of an entry that change by themselves, each with a history of its own. */
export type EntryField = "text" | "place" | "stance";

/** One thing in a dossier as stored: changed, deleted and merged by itself. */
export interface DossierEntry {
  id: string;
  entry: EntryKind;
  /** The id of the dossier that it is in, or is. */
  dossier: string;
  /** A title, a claim, words in Markdown, or what is said of an excerpt; may be empty. */
  text: string;
  /** Null for the dossier itself. */
  place: EntryPlace | null;
  /** The annotation of an excerpt, which may have been deleted since; null for all others. */
  annotation: string | null;
  /** Of excerpts alone. */
  stance: Stance | null;
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  /** As in {@link Annotation.revisions}. */
  revisions?: Partial<Record<EntryField, string[]>>;
}

/** All that a library keeps by id. */
export type LibraryItem = Annotation | DossierEntry;

export function isAnnotation(item: LibraryItem): item is Annotation {
  return "target" in item;
}

export function isEntry(item: LibraryItem): item is DossierEntry {
  return "entry" in item;
}

export interface DossierSummary {
  id: string;
  title: string;
  claims: number;
  excerpts: number;
  created: string;
  /** When anything in it was last changed. */
  modified: string;
}

/** An entry with what stands under it, in order. */
export interface DossierNode {
  id: string;
  kind: Exclude<EntryKind, "dossier">;
  text: string;
  stance: Stance | null;
  /** Of an excerpt whose annotation is there; null for all others. */
  annotation: AnchoredAnnotation | null;
  children: DossierNode[];
}

export interface Dossier {
  id: string;
  title: string;
  entries: DossierNode[];
}

/** What is to be put into a dossier. */
export type NewEntry =
  | { kind: "claim" | "words"; text: string }
  /** Of an annotation that is there, by its id, or of words that are marked only now. */
  | { kind: "excerpt"; annotation: string | NewAnnotation; stance?: Stance; text?: string };

/** Where entries are to stand: under a dossier or a claim, behind one of those there, or before all. */
export interface EntrySpot {
  parent: string;
  /** The id of an entry under the same parent; null for the first place; left out for the last. */
  after?: string | null;
}

export interface EntryEdit {
  id: string;
  text?: string;
  stance?: Stance | null;
}

/** What excerpts can be put in order by. */
export type EntryOrder = "date" | "speaker";

export const ENTRY_ORDERS: readonly EntryOrder[] = ["date", "speaker"];

/** What a claim stands on. */
export interface ClaimSupport {
  id: string;
  text: string;
  /** How deep it is nested, from 0. */
  level: number;
  for: number;
  against: number;
  /** Excerpts that are neither. */
  open: number;
  /** Records and works whose words its excerpts are, those under it included. */
  records: { id: string; work: string; title: string }[];
  /** Whether all that speaks for it is of one record, or, outside of records, of one work. */
  isOnOneRecord: boolean;
}

/** A record or a speaker of the works that a dossier quotes, none of whose words are in it. */
export interface UnusedSource {
  id: string;
  work: string;
  title: string;
}

/** Two tags that are on the same passages. */
export interface TagPair {
  tags: [string, string];
  passages: number;
}

export interface DossierOverview {
  claims: ClaimSupport[];
  /** Excerpts whose annotation was deleted, or whose words are not where they were. */
  missing: { id: string; text: string; why: "deleted" | "lost" | "altered" }[];
  unusedRecords: UnusedSource[];
  unusedSpeakers: UnusedSource[];
  tags: TagPair[];
}
