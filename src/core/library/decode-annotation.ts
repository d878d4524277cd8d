import type { Annotation } from "../../contract/annotation.ts";
import { isAnnotation } from "../../contract/dossier.ts";
import { decodeRecords, SCHEMA_VERSION } from "./library-file.ts";

/** An annotation as a library file has it, members that this Readout does not know included; null for all else. */
export function decodeAnnotation(record: unknown): Annotation | null {
  const [item] = decodeRecords([record], SCHEMA_VERSION).contents.items;
  return item && isAnnotation(item) ? item : null;
}
