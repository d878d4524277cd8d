import { z } from "zod";
import { firstProblem, issueSentence } from "../../contract/issue-sentence.ts";
import { messageOf, ReadoutError } from "../../contract/result.ts";
import { firstTwice } from "./first-twice.ts";
import { ID_PATTERN } from "./id-pattern.ts";

/** What a corpus package says of itself in its `manifest.json`. */
export interface CorpusManifest {
  id: string;
  title: string;
  description: string;
  licence: string;
  credits: string[];
  /** In the order in which they are to be listed; files are relative to the package's folder. */
  works: { id: string; file: string; source?: ManifestSource }[];
}

/** The text that a work was made from, for checking that it still has its words. */
export interface ManifestSource {
  /** In the folder of the package, or in one below it. */
  file: string;
  /** Lines, from 1, that are not part of the work. */
  boilerplate: number[];
}

const SCHEMA_VERSION = 1;

const id = z.string().regex(ID_PATTERN, "an id holds only a–z, 0–9 and hyphens");
const file = z
  .string()
  .regex(/^(?!\.)[^/\\:]+$/u, "a work’s file lies in the folder of its package itself");

const source = z.object({
  file: z
    .string()
    .regex(/^(?!\.)[^/\\:]+(?:\/(?!\.)[^/\\:]+)*$/u, "a source lies in the folder of its package"),
  boilerplate: z.array(z.int().min(1)).default([]),
});

const manifest = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id,
  title: z.string().min(1),
  description: z.string().default(""),
  licence: z.string().default(""),
  credits: z.array(z.string()).default([]),
  works: z
    .array(z.object({ id, file, source: source.exactOptional() }))
    .min(1, "a corpus needs at least one work"),
});

/**
 * Decodes the manifest of a corpus package.
 * @param path For messages.
 * @throws ReadoutError `corpus-unreadable`, naming the file and the part that does not fit.
 */
export function decodeManifest(json: string, path: string): CorpusManifest {
  const result = manifest.safeParse(parseJson(json, path), { error: issueSentence });
  if (!result.success) throw unusable(path, firstProblem(result.error));
  const { schemaVersion: _, ...decoded } = result.data;
  const twice = firstTwice(decoded.works.map((work) => work.id));
  if (twice !== undefined) throw unusable(path, `it lists two works with the id “${twice}”`);
  return decoded;
}

function parseJson(json: string, path: string): unknown {
  try {
    return JSON.parse(json.replace(/^\u{FEFF}/u, ""));
  } catch (cause) {
    throw unusable(path, `it is not valid JSON (${messageOf(cause)})`, cause);
  }
}

function unusable(path: string, reason: string, cause?: unknown): ReadoutError {
  return new ReadoutError(
    "corpus-unreadable",
    `${path}: this corpus cannot be opened: ${reason}. Nothing was changed and other corpora stay readable. Put the file right and start Readout again.`,
    { cause },
  );
}
