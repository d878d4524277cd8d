import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ReadoutError } from "../contract/result.ts";
import type { Work } from "../contract/work.ts";
import type { CorpusContent } from "../core/corpus/corpus.ts";
import { decodeManifest } from "../core/corpus/read-package.ts";
import { readTei } from "../core/import/tei/read-tei.ts";
import { whyUnreadable } from "./system-error.ts";

/** A file of the corpus folder that could not be opened; everything else was. */
export interface CorpusNotice {
  /** The file or folder. */
  path: string;
  code: string;
  message: string;
}

export interface CorpusFolder {
  contents: CorpusContent[];
  notices: CorpusNotice[];
  /** The files of the works that were read. */
  files: WorkFile[];
}

/** Where a work came from. */
export interface WorkFile {
  work: string;
  path: string;
  /** The text that it was made from; null when its package has none. */
  source: { path: string; boilerplate: number[] } | null;
}

/**
 * Reads every corpus package in a folder, that is, every folder in it with a `manifest.json`, in the
 * order of their names. What cannot be read becomes a notice and never hides the rest.
 */
export async function readCorpusFolder(folder: string): Promise<CorpusFolder> {
  const notices: CorpusNotice[] = [];
  const reading: Reading = { taken: new Set<string>(), notices, files: [] };
  const contents: CorpusContent[] = [];
  for (const name of await attempt(() => packageNames(folder), folder, notices, [])) {
    const path = join(folder, name);
    const content = await attempt(() => readPackage(path, reading), path, notices, null);
    if (content) contents.push(content);
  }
  return { contents, notices, files: reading.files };
}

interface Reading {
  /** Ids of corpora and works that are in use already. */
  taken: Set<string>;
  notices: CorpusNotice[];
  files: WorkFile[];
}

async function packageNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

async function readPackage(folder: string, reading: Reading): Promise<CorpusContent> {
  const path = join(folder, "manifest.json");
  const manifest = decodeManifest(await readFile(path, "utf8"), path);
  claim(`corpus “${manifest.id}”`, path, reading);
  const works: Work[] = [];
  for (const { id, file, source } of manifest.works) {
    const workPath = join(folder, file);
    const read = async () => {
      claim(`work “${id}”`, workPath, reading);
      const xml = await readFile(workPath, "utf8");
      return readTei(xml, { work: id, corpus: manifest.id, file: workPath, digest });
    };
    const work = await attempt(read, workPath, reading.notices, null);
    if (!work) continue;
    works.push(work);
    const origin = source ? { ...source, path: join(folder, source.file) } : null;
    reading.files.push({ work: id, path: workPath, source: origin });
  }
  const { id, title, description } = manifest;
  return { id, title, description, works };
}

function claim(name: string, path: string, { taken }: Reading): void {
  if (taken.has(name))
    throw new ReadoutError(
      "corpus-unreadable",
      `${path}: this file was left out, because another ${name} was read before it. Nothing was changed. Give one of them another id in its manifest and start Readout again.`,
    );
  taken.add(name);
}

async function attempt<T>(
  read: () => Promise<T>,
  path: string,
  notices: CorpusNotice[],
  otherwise: T,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    notices.push(toNotice(error, path));
    return otherwise;
  }
}

function toNotice(error: unknown, path: string): CorpusNotice {
  if (error instanceof ReadoutError) return { path, code: error.code, message: error.message };
  return {
    path,
    code: "corpus-unreadable",
    message: `${path}: this could not be read (${whyUnreadable(error)}). Nothing was changed and everything else stays readable. See whether it is there and may be read, then start Readout again.`,
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
