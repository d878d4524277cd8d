import { z } from "zod";
import { firstProblem, issueSentence } from "../../contract/issue-sentence.ts";
import { messageOf, ReadoutError } from "../../contract/result.ts";
import type { CorpusDescription } from "../../core/corpus/corpus-shelf.ts";
import { firstTwice } from "../../core/corpus/first-twice.ts";
import { ID_PATTERN } from "../../core/corpus/id-pattern.ts";
import { refused } from "../../core/import/refused.ts";
import { DEFAULT_LIMITS, type ImportLimits } from "../../core/import/source-document.ts";
import { zipOf } from "../../core/zip/zip-writer.ts";
import { HASH_PATTERN } from "./corpus-folder.ts";

export const PACKAGE_FORMAT = "readout-corpus-package";
const PACKAGE_VERSION = 1;

/** Name of the file of a package that tells of the others. */
export const MANIFEST = "manifest.json";

/** What a package says of itself: `manifest.json` in it. */
export interface PackageManifest extends CorpusDescription {
  id: string;
  /** In their order. */
  works: PackagedWork[];
}

export interface PackagedWork {
  id: string;
  /** Name in the package, and SHA-256. */
  file: string;
  sha256: string;
  source: string;
  /** The document that it was made of; `file` is null where it is not in the package. */
  original: { sha256: string; file: string | null } | null;
  /** Pictures that it shows and the package holds; left out where there are none. */
  pictures?: { sha256: string; file: string }[];
}

/** A package holds more files than anything else that is read, of a whole corpus. */
export const PACKAGE_LIMITS: ImportLimits = {
  ...DEFAULT_LIMITS,
  entries: 60_000,
  archiveBytes: 2_000_000_000,
};

const id = z.string().regex(ID_PATTERN, "an id holds only a–z, 0–9 and hyphens");
const sha256 = z.string().regex(HASH_PATTERN);

const schema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  schemaVersion: z.literal(PACKAGE_VERSION, {
    error: "it was written by another version of Readout",
  }),
  id,
  title: z.string().min(1),
  description: z.string(),
  licence: z.string(),
  credits: z.array(z.string()),
  works: z.array(
    z.object({
      id,
      file: z.string(),
      sha256,
      source: z.string(),
      original: z.object({ sha256, file: z.string().nullable() }).nullable(),
      pictures: z.array(z.object({ sha256, file: z.string() })).exactOptional(),
    }),
  ),
});

/** @throws ReadoutError `bad-input` when there is more than one file can hold. */
export function encodePackage(
  manifest: PackageManifest,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  if (files.size >= PACKAGE_LIMITS.entries)
    throw new ReadoutError(
      "bad-input",
      `The corpus “${manifest.title}” has more files than one package can hold. Nothing was written. Export it without its originals.`,
    );
  const content = { format: PACKAGE_FORMAT, schemaVersion: PACKAGE_VERSION, ...manifest };
  const json = Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  return zipOf([[MANIFEST, json], ...files]);
}

/** @throws ReadoutError `import-refused` */
export function decodePackageManifest(text: string, file: string): PackageManifest {
  const result = schema.safeParse(parsed(text, file), { error: issueSentence });
  if (!result.success) throw refused(file, MANIFEST, firstProblem(result.error));
  const { format: _f, schemaVersion: _v, ...manifest } = result.data;
  const twice = firstTwice(manifest.works.map((work) => work.id));
  if (twice !== undefined) throw refused(file, MANIFEST, `it lists two works “${twice}”`);
  return manifest;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused(file, MANIFEST, `it is not valid JSON (${messageOf(error)})`);
  }
}
