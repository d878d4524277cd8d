import type { Layer, PassageKind } from "../../../src/contract/work.ts";
import { LAYERS } from "../../../src/contract/work.ts";

export const KINDS: readonly PassageKind[] = [
  "heading",
  "dateline",
  "turn",
  "line",
  "stage",
  "commentary",
  "caption",
  "credit",
];

/** What is stored about a passage, a column each; −1 stands for nothing. Ends are byte offsets. */
export const COLUMN_NAMES = [
  "textEnd",
  "foldedEnd",
  "work",
  "ordinal",
  "speaker",
  "role",
  "record",
  "kind",
  "layer",
] as const;

export type ColumnName = (typeof COLUMN_NAMES)[number];

export type Columns = Record<ColumnName, Int32Array>;

/** A passage before it is given a place in a set. */
export interface DraftPassage {
  text: string;
  kind: PassageKind;
  layer: Layer;
  speaker: string | null;
  role: string | null;
  record: string | null;
}

/** Passages of one work, in reading order. */
export interface DraftWork {
  id: string;
  language: "en" | "ru";
  passages: Iterable<DraftPassage>;
}

export function kindAt(index: number): PassageKind {
  return KINDS[index] ?? "commentary";
}

export function layerAt(index: number): Layer {
  return LAYERS[index] ?? "record";
}

/** Columns of one file, in the order of `COLUMN_NAMES`. */
export function columnsOf(bytes: Buffer, size: number): Columns {
  const cells = new Int32Array(bytes.buffer, bytes.byteOffset, COLUMN_NAMES.length * size);
  return Object.fromEntries(
    COLUMN_NAMES.map((name, at) => [name, cells.subarray(at * size, (at + 1) * size)]),
  ) as Columns;
}

/** The work of passages that are added to a set; it comes last. */
export const ADDED_WORK = "zz-added";
