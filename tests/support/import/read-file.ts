import { readDocument } from "../../../src/node/import/read-document.ts";
import {
  DEFAULT_LIMITS,
  type ImportLimits,
  type SourceDocument,
} from "../../../src/core/import/source-document.ts";

/** Reads a file in this process; bytes that are used again have to be copied before. */
export function readFile(
  content: Uint8Array | string,
  name: string,
  limits: Partial<ImportLimits> = {},
): Promise<SourceDocument> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readDocument(bytes, name, { ...DEFAULT_LIMITS, ...limits });
}
