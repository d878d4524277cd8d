import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Recipe } from "../../contract/recipe.ts";
import { messageOf, ReadoutError } from "../../contract/result.ts";
import type { Work } from "../../contract/work.ts";
import type { KeptWork } from "../../core/corpus/corpus-shelf.ts";
import { outlineOf, type WorkOutline } from "../../core/corpus/work-outline.ts";

/** What the file of a work holds. */
export interface WorkFileContent {
  work: Work;
  recipe: Recipe;
  retired: string[];
}

/** A kept work as its corpus lists it. */
export interface ListedWork {
  outline: WorkOutline;
  /** Name of its file; it changes with every content, so that no file is ever written over. */
  file: string;
  /** Of the file. */
  sha256: string;
  bytes: number;
  source: string;
  original: ListedOriginal | null;
  /** Left out where it has none. */
  pictures?: ListedPicture[];
}

/** A picture by the SHA-256 of its file. */
export interface ListedPicture {
  sha256: string;
  bytes: number;
}

export interface ListedOriginal {
  sha256: string;
  bytes: number;
}

/** The file of a work: its bytes and their SHA-256; `text` is that of the work alone in it. */
export interface WorkFile {
  bytes: Uint8Array;
  sha256: string;
  text: string;
}

export function encodeWork({ work, recipe, retired }: WorkFileContent): WorkFile {
  const text = JSON.stringify(work);
  const rest = JSON.stringify({ recipe, retired });
  const bytes = Buffer.from(`{"work":${text},${rest.slice(1)}\n`);
  return { bytes, sha256: sha256Of(bytes), text };
}

/**
 * A work as its corpus is to list it.
 * @param hashOf SHA-256 of an original, which many works may share.
 */
export function listWork(
  kept: KeptWork,
  { bytes, sha256, text }: WorkFile,
  hashOf: (original: Uint8Array) => string,
): ListedWork {
  const { work, source } = kept;
  const pictures = picturesIn(work);
  return {
    outline: { ...outlineOf(work), contentVersion: sha256Of(text) },
    file: `${work.id}.${sha256.slice(0, 16)}.json`,
    sha256,
    bytes: bytes.length,
    source,
    original: originalOf(kept, hashOf),
    ...(pictures.length > 0 && { pictures }),
  };
}

function originalOf(
  { original, originalHash }: KeptWork,
  hashOf: (original: Uint8Array) => string,
): ListedOriginal | null {
  if (original) return { sha256: hashOf(original), bytes: original.length };
  return originalHash === undefined ? null : { sha256: originalHash, bytes: 0 };
}

/** The pictures of a work, each once. */
export function picturesIn({ passages }: Work): ListedPicture[] {
  const pictures = passages.flatMap((passage) => passage.pictures ?? []);
  const found = new Map(pictures.map(({ hash, bytes }) => [hash, { sha256: hash, bytes }]));
  return [...found.values()];
}

/** Gives the SHA-256 of originals; works of the same document share its bytes. */
export function eachHashedOnce(): (bytes: Uint8Array) => string {
  const hashes = new Map<Uint8Array, string>();
  return (bytes) => {
    const hash = hashes.get(bytes) ?? sha256Of(bytes);
    hashes.set(bytes, hash);
    return hash;
  };
}

/** Whether a name is one that {@link listWork} gives. */
export function isWorkFile(name: string): boolean {
  return /^[a-z0-9-]+\.[0-9a-f]{16}\.json$/u.test(name);
}

/** Reads bytes at once; a work is loaded while somebody waits for it. */
export type ReadNow = (path: string) => Uint8Array;

export const readNow: ReadNow = (path) => readFileSync(path);

/** @throws ReadoutError `corpus-unreadable` when the file is gone, or not as it was written. */
export function readWork(folder: string, listed: ListedWork, read: ReadNow): WorkFileContent {
  const path = join(folder, listed.file);
  let bytes: Uint8Array;
  try {
    bytes = read(path);
  } catch (error) {
    throw unreadable(path, messageOf(error));
  }
  if (sha256Of(bytes) !== listed.sha256) throw unreadable(path, "its bytes are damaged");
  return decodeWorkFile(bytes);
}

/** Of bytes whose checksum was the right one. */
function decodeWorkFile(bytes: Uint8Array): WorkFileContent {
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as WorkFileContent;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function unreadable(path: string, reason: string): ReadoutError {
  return new ReadoutError(
    "corpus-unreadable",
    `${path}: this work cannot be read: ${reason}. Your notes on it are safe and everything else stays readable. Import its document again, or put the file back from a copy.`,
  );
}
