import { z } from "zod";
import { firstProblem, issueSentence } from "../../contract/issue-sentence.ts";
import { messageOf, ReadoutError } from "../../contract/result.ts";
import { ID_PATTERN } from "../../core/corpus/id-pattern.ts";

/** What an imported corpus says of itself; its works are in the file of outlines. */
export interface ShelfManifest {
  id: string;
  title: string;
  description: string;
  licence: string;
  credits: string[];
  /** Corpora are listed by rising places; any number between two is one between them. */
  place: number;
}

const SHELF_FORMAT = "readout-imported-corpus";
const SHELF_VERSION = 1;

const schema = z.object({
  format: z.literal(SHELF_FORMAT),
  schemaVersion: z.literal(SHELF_VERSION, {
    error: "it was written by another version of Readout",
  }),
  id: z.string().regex(ID_PATTERN),
  title: z.string().min(1),
  description: z.string(),
  licence: z.string(),
  credits: z.array(z.string()),
  place: z.number(),
});

export function encodeShelfManifest(manifest: ShelfManifest): Uint8Array {
  const content = { format: SHELF_FORMAT, schemaVersion: SHELF_VERSION, ...manifest };
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}

/**
 * @param id The name of the corpus’ folder.
 * @throws ReadoutError `corpus-unreadable`
 */
export function decodeShelfManifest(bytes: Uint8Array, path: string, id: string): ShelfManifest {
  const result = schema.safeParse(parsed(bytes, path), { error: issueSentence });
  if (!result.success) throw unusable(path, firstProblem(result.error));
  const { format: _f, schemaVersion: _v, ...manifest } = result.data;
  if (manifest.id !== id) throw unusable(path, `it is that of the corpus “${manifest.id}”`);
  return manifest;
}

function parsed(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch (cause) {
    throw unusable(path, `it is not valid JSON (${messageOf(cause)})`, cause);
  }
}

function unusable(path: string, reason: string, cause?: unknown): ReadoutError {
  return new ReadoutError(
    "corpus-unreadable",
    `${path}: this corpus cannot be opened: ${reason}. Nothing was changed and everything else stays readable. Put the file back from a copy, or import the corpus again.`,
    { cause },
  );
}
