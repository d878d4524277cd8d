import { z } from "zod";
import { COLOURS, type Annotation } from "../../contract/annotation.ts";

/** The file on disk, in its newest version. */
export interface LibraryFile {
  format: "readout-library";
  schemaVersion: number;
  annotations: Annotation[];
}

/** A file of any version, its records not looked at yet. */
export interface RawLibrary {
  schemaVersion: number;
  annotations: unknown[];
}

/** One pure step from a schema version to the next; the first in the list leads from 1 to 2. */
export type Upgrade = (raw: RawLibrary) => RawLibrary;

const UPGRADES: readonly Upgrade[] = [];

/** The schema version that this Readout writes. */
export const SCHEMA_VERSION = UPGRADES.length + 1;

/**
 * What a file turned out to hold. `good`: everything; `newer`: written by a later Readout, and only
 * what this one understands; `damaged`: something does not fit.
 */
export interface DecodedLibrary {
  condition: "good" | "newer" | "damaged";
  annotations: Annotation[];
  /** Whether format, version and list of records are as they should be. */
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
const record: z.ZodType<Annotation> = z.looseObject({
  id: z.string().min(1),
  target,
  colour: z.enum(COLOURS).nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  created: z.iso.datetime(),
  modified: z.iso.datetime(),
});
const frame = z.looseObject({
  format: z.literal("readout-library"),
  schemaVersion: z.int().min(1),
  annotations: z.array(z.unknown()),
});

export function emptyLibraryFile(): LibraryFile {
  return { format: "readout-library", schemaVersion: SCHEMA_VERSION, annotations: [] };
}

/** Oldest first; the order in the file, so that equal states are equal bytes. */
export function byCreation(a: Annotation, b: Annotation): number {
  return compare(a.created, b.created) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** JSON with one record a line, so that a damaged file can be saved line by line, and read by people. */
export function encodeLibraryFile(file: LibraryFile): string {
  const { annotations, ...head } = file;
  const lines = annotations.map((annotation) => JSON.stringify(annotation)).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},"annotations":[\n${lines}\n]}\n`;
}

/** Reads parsed JSON of any origin; every record stands or falls alone. Never throws. */
export function decodeLibraryFile(value: unknown, upgrades = UPGRADES): DecodedLibrary {
  const framed = frame.safeParse(value);
  if (!framed.success) return decodeRecords(recordsIn(value), false);
  const raw = framed.data;
  if (raw.schemaVersion > upgrades.length + 1)
    return { ...decodeRecords(raw.annotations, true), condition: "newer" };
  const upgraded = upgrades
    .slice(raw.schemaVersion - 1)
    .reduce<RawLibrary>((before, step) => step(before), raw);
  return decodeRecords(upgraded.annotations, true);
}

/** Records from a file whose frame is gone, taken to be of the newest version. */
export function decodeRecords(records: readonly unknown[], isFramed: boolean): DecodedLibrary {
  const annotations = new Map<string, Annotation>();
  const brokenIds: string[] = [];
  let broken = 0;
  for (const candidate of records) {
    const decoded = record.safeParse(candidate);
    if (decoded.success && !annotations.has(decoded.data.id)) {
      annotations.set(decoded.data.id, decoded.data);
      continue;
    }
    broken += 1;
    const id = idIn(candidate);
    if (id !== null && !decoded.success) brokenIds.push(id);
  }
  const condition = isFramed && broken === 0 ? "good" : "damaged";
  return { condition, annotations: [...annotations.values()], isFramed, broken, brokenIds };
}

function recordsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const member = z.looseObject({ annotations: z.array(z.unknown()) }).safeParse(value);
  return member.success ? member.data.annotations : [];
}

function idIn(candidate: unknown): string | null {
  const member = z.looseObject({ id: z.string() }).safeParse(candidate);
  return member.success ? member.data.id : null;
}
