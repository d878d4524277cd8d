import { z } from "zod";
import { COLOURS, type Annotation } from "../../contract/annotation.ts";
import { type DossierEntry, type LibraryItem, STANCES } from "../../contract/dossier.ts";
import type { BinnedItem, LibraryContents, Tombstone } from "../../contract/library.ts";
import { compareText } from "../text/compare.ts";

/** A file of any version, its records not looked at yet. */
export interface RawLibrary {
  schemaVersion: number;
  items: unknown[];
  bin: unknown[];
  tombstones: unknown[];
}

/** One pure step from a schema version to the next; the first in the list leads from 1 to 2. */
export type Upgrade = (raw: RawLibrary) => RawLibrary;

/** Version 2 has a bin, tombstones and a checksum for every record; the records themselves are the same. */
const addBin: Upgrade = (raw) => ({ ...raw, schemaVersion: 2, bin: [], tombstones: [] });

/**
 * Version 3 has entries of dossiers beside annotations, and calls both items. The lists were given their new names
 * when the file was framed; of what is in the bin the same is done record by record.
 */
const addDossiers: Upgrade = (raw) => ({ ...raw, schemaVersion: 3, bin: raw.bin.map(asItem) });

/** An entry of the bin under its name since version 3; anything else as it is. */
function asItem(candidate: unknown): unknown {
  if (!isObjectWith(candidate, "annotation") || !isObjectWith(candidate, "deleted"))
    return candidate;
  const { annotation, ...rest } = candidate as { annotation: unknown };
  return { item: annotation, ...rest };
}

const UPGRADES: readonly Upgrade[] = [addBin, addDossiers];

/** The schema version that this Readout writes. */
export const SCHEMA_VERSION = UPGRADES.length + 1;

/** What the first line of every library file says that it is. */
export const LIBRARY_FORMAT = "readout-library";

/**
 * What a file turned out to hold. `good`: everything; `newer`: written by a later Readout, and only
 * what this one understands; `damaged`: something does not fit.
 */
export interface DecodedLibrary {
  condition: "good" | "newer" | "damaged";
  contents: LibraryContents;
  /** Of the file itself; null when it does not say. */
  schemaVersion: number | null;
  /** Whether format, version and lists of records are as they should be. */
  isFramed: boolean;
  /** How many records do not decode, or repeat the id of another. */
  broken: number;
  /** The ids of broken records, where they can still be read. */
  brokenIds: string[];
}

// Members that are not known stay with their record: dropping them would lose what someone put there.
const selector = z.looseObject({
  passage: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
const target = z.discriminatedUnion("kind", [
  z.looseObject({
    kind: z.literal("text"),
    work: z.string().min(1),
    textVersion: z.string(),
    selectors: z.array(selector).min(1),
  }),
  z.looseObject({
    kind: z.literal("passage"),
    work: z.string().min(1),
    passage: z.string().min(1),
  }),
  z.looseObject({ kind: z.literal("work"), work: z.string().min(1) }),
  z.looseObject({ kind: z.literal("notebook") }),
]);
const placement = z.looseObject({
  textVersion: z.string(),
  selectors: z.array(selector),
  how: z.enum(["accepted", "repaired"]),
  score: z.number(),
  at: z.iso.datetime(),
});
const times = z.array(z.iso.datetime()).exactOptional();
const revisions = z.looseObject({ colour: times, note: times, tags: times, placements: times });
const record: z.ZodType<Annotation> = z.looseObject({
  id: z.string().min(1),
  target,
  colour: z.enum(COLOURS).nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  placements: z.array(placement).exactOptional(),
  revisions: revisions.exactOptional(),
});
const tombstone: z.ZodType<Tombstone> = z.looseObject({
  id: z.string().min(1),
  deleted: z.iso.datetime(),
});
const stance = z.enum(STANCES).nullable();
const entry: z.ZodType<DossierEntry> = z.looseObject({
  id: z.string().min(1),
  entry: z.enum(["dossier", "claim", "words", "excerpt"]),
  dossier: z.string().min(1),
  text: z.string(),
  place: z.looseObject({ parent: z.string().min(1), order: z.string().min(1) }).nullable(),
  annotation: z.string().min(1).nullable(),
  stance,
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
  revisions: z.looseObject({ text: times, place: times, stance: times }).exactOptional(),
});
const item: z.ZodType<LibraryItem> = z.union([record, entry]);
const binned: z.ZodType<BinnedItem> = z.looseObject({ item, deleted: z.iso.datetime() });
const frame = z.looseObject({
  format: z.literal(LIBRARY_FORMAT),
  schemaVersion: z.int().min(1),
  items: z.array(z.unknown()),
  bin: z.array(z.unknown()).default([]),
  tombstones: z.array(z.unknown()).default([]),
});

/** Oldest first; the order in the file, so that equal states are equal bytes. */
export function byCreation(a: LibraryItem, b: LibraryItem): number {
  return compareText(a.created, b.created) || compareText(a.id, b.id);
}

/** Reads parsed JSON of any origin; every record stands or falls alone. Never throws. */
export function decodeLibraryFile(value: unknown, upgrades = UPGRADES): DecodedLibrary {
  const framed = frame.safeParse(withItems(value));
  if (!framed.success) return decodeRecords(recordsIn(value), null);
  const raw = framed.data;
  const { schemaVersion } = raw;
  const all = ({ items, bin, tombstones }: RawLibrary) => [...items, ...bin, ...tombstones];
  if (schemaVersion > upgrades.length + 1)
    return { ...decodeRecords(all(raw), schemaVersion), condition: "newer" };
  const upgraded = upgrades
    .slice(schemaVersion - 1)
    .reduce<RawLibrary>((before, step) => step(before), raw);
  return decodeRecords(all(upgraded), schemaVersion);
}

/** Before version 3 the list was called `annotations`. */
function withItems(value: unknown): unknown {
  if (!isObjectWith(value, "annotations") || isObjectWith(value, "items")) return value;
  const { annotations, ...rest } = value as { annotations: unknown };
  return { ...rest, items: annotations };
}

/**
 * Items, entries of the bin and tombstones of any version, told apart by their shape.
 * @param schemaVersion of the file that they are from; null when its frame is gone and it does not say
 */
export function decodeRecords(
  records: readonly unknown[],
  schemaVersion: number | null,
): DecodedLibrary {
  const items = new Map<string, LibraryItem>();
  const bin = new Map<string, BinnedItem>();
  const tombstones = new Map<string, Tombstone>();
  const brokenIds: string[] = [];
  let broken = 0;
  for (const candidate of records) {
    const read = item.safeParse(candidate);
    const inBin = read.success ? null : binned.safeParse(asItem(candidate));
    const grave = read.success || inBin?.success ? null : tombstone.safeParse(candidate);
    if (read.success && add(items, read.data.id, read.data)) continue;
    if (inBin?.success && add(bin, inBin.data.item.id, inBin.data)) continue;
    if (grave?.success && !isObjectWith(candidate, "target") && !isObjectWith(candidate, "entry"))
      if (add(tombstones, grave.data.id, grave.data)) continue;
    broken += 1;
    const id = idIn(candidate);
    if (id !== null && !read.success) brokenIds.push(id);
  }
  return {
    condition: schemaVersion !== null && broken === 0 ? "good" : "damaged",
    contents: {
      items: [...items.values()],
      bin: [...bin.values()],
      tombstones: [...tombstones.values()],
    },
    schemaVersion,
    isFramed: schemaVersion !== null,
    broken,
    brokenIds,
  };
}

/** False when there is one already; the first stays. */
function add<T>(records: Map<string, T>, id: string, value: T): boolean {
  if (records.has(id)) return false;
  records.set(id, value);
  return true;
}

function recordsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const list = z.array(z.unknown()).catch([]);
  const members = z.looseObject({ items: list, bin: list, tombstones: list });
  const found = members.safeParse(withItems(value));
  if (!found.success) return [];
  return [...found.data.items, ...found.data.bin, ...found.data.tombstones];
}

function idIn(candidate: unknown): string | null {
  const member = z.looseObject({ id: z.string() }).safeParse(candidate);
  return member.success ? member.data.id : null;
}

function isObjectWith(candidate: unknown, name: string): boolean {
  return typeof candidate === "object" && candidate !== null && Object.hasOwn(candidate, name);
}
