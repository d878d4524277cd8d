import { decodeRecipe, EMPTY_RECIPE } from "../../contract/recipe.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { CorpusContent } from "../../core/corpus/corpus.ts";
import type {
  CorpusDescription,
  CorpusPackage,
  CorpusShelf,
  KeptWork,
  WorkAsKept,
} from "../../core/corpus/corpus-shelf.ts";
import type { Archive } from "../../core/import/archive.ts";
import { refused } from "../../core/import/refused.ts";
import { openArchive } from "../import/zip/open-archive.ts";
import { decodeForeignWork } from "./decode-work.ts";
import {
  decodePackageManifest,
  encodePackage,
  MANIFEST,
  PACKAGE_LIMITS,
  type PackagedWork,
  type PackageManifest,
} from "./package-format.ts";
import type { ShelfChanges } from "./shelf-changes.ts";
import type { ShelfState } from "./shelf-state.ts";
import { encodeWork, sha256Of } from "./work-files.ts";

interface PackagePorts {
  state: ShelfState;
  changes: ShelfChanges;
  bundled: readonly CorpusContent[];
  /** Of the shelf. */
  workAsKept: (work: string) => WorkAsKept | null;
  original: (hash: string) => Promise<Uint8Array | null>;
  isBundled: (work: string) => boolean;
}

/** How many works are put on the shelf at once. */
const BATCH = 50;

/** Corpora as single files, of those that were imported and of those that came with Readout. */
export function corpusPackages(ports: PackagePorts): Pick<CorpusShelf, "exportCorpus" | "install"> {
  return {
    exportCorpus: (id, { withOriginals }) => exportCorpus(ports, id, withOriginals),
    install: (bytes, file) => install(ports, bytes, file),
  };
}

async function exportCorpus(
  ports: PackagePorts,
  id: string,
  withOriginals: boolean,
): Promise<CorpusPackage> {
  const { about, works } = contentsOf(ports, id);
  const files = new Map<string, Uint8Array>();
  const packaged: PackagedWork[] = [];
  for (const { originalHash, ...kept } of works()) {
    const { bytes, listed } = encodeWork({ ...kept, original: null });
    const file = `works/${kept.work.id}.json`;
    files.set(file, bytes);
    const original =
      originalHash === null
        ? null
        : { sha256: originalHash, file: withOriginals ? `originals/${originalHash}` : null };
    if (original?.file && !files.has(original.file)) {
      const found = await ports.original(original.sha256);
      if (found) files.set(original.file, found);
      else original.file = null;
    }
    packaged.push({
      id: kept.work.id,
      file,
      sha256: listed.sha256,
      source: kept.source,
      original,
    });
  }
  const bytes = encodePackage({ id, ...about, works: packaged }, files);
  return { name: `${id}.readout-corpus.zip`, bytes };
}

/** @throws ReadoutError `corpus-not-found` */
function contentsOf(
  { state, bundled, workAsKept }: PackagePorts,
  id: string,
): { about: CorpusDescription; works: () => Iterable<WorkAsKept> } {
  const content = bundled.find((each) => each.id === id);
  if (content) {
    const { title, description, works } = content;
    const source = (work: string) => `${work}.xml`;
    const about = { title, description, licence: "", credits: creditsOf(content) };
    const kept = works.map((work) => ({
      work,
      recipe: EMPTY_RECIPE,
      retired: [],
      source: source(work.id),
      originalHash: null,
    }));
    return { about, works: () => kept };
  }
  const { manifest, works } = state.corpus(id);
  const { title, description, licence, credits } = manifest;
  return {
    about: { title, description, licence, credits },
    *works() {
      for (const work of works.keys()) {
        const kept = workAsKept(work);
        if (kept) yield kept;
      }
    },
  };
}

/** A corpus in memory does not say its own any more; its works say theirs. */
function creditsOf({ works }: CorpusContent): string[] {
  const said = works.flatMap(({ publication: { licence, credits } }) => [
    ...(licence === null ? [] : [licence]),
    ...credits,
  ]);
  return [...new Set(said)];
}

async function install(ports: PackagePorts, bytes: Uint8Array, file: string): Promise<string> {
  const archive = await openArchive(bytes, { file, limits: PACKAGE_LIMITS });
  if (!archive.has(MANIFEST))
    throw refused(
      file,
      null,
      "it is no corpus package: there is no manifest.json in it",
      "Choose a file that Readout exported.",
    );
  const manifest = decodePackageManifest(await archive.readText(MANIFEST), file);
  const { works: _works, ...about } = manifest;
  await ports.changes.put(about, batchesOf(archive, manifest, file), () =>
    checkIds(ports, manifest, file),
  );
  return manifest.id;
}

function checkIds(ports: PackagePorts, { id, title, works }: PackageManifest, file: string): void {
  const { state, bundled, isBundled } = ports;
  if (state.contents().occupied.has(id) || bundled.some((each) => each.id === id))
    throw refused(
      file,
      null,
      `there is a corpus “${id}” already (the package is “${title}”)`,
      "Remove that corpus first if this one is to take its place; your notes stay.",
    );
  const taken = works.find((work) => isBundled(work.id) || state.listed(work.id));
  if (taken)
    throw refused(
      file,
      null,
      `there is a work “${taken.id}” already, in another corpus`,
      "Remove that work first if this one is to take its place; your notes stay.",
    );
}

async function* batchesOf(
  archive: Archive,
  { works }: PackageManifest,
  file: string,
): AsyncIterable<KeptWork[]> {
  for (let from = 0; from < works.length; from += BATCH) {
    const batch: KeptWork[] = [];
    for (const packaged of works.slice(from, from + BATCH))
      batch.push(await readPackaged(archive, packaged, file));
    yield batch;
  }
}

async function readPackaged(
  archive: Archive,
  { id, file: name, sha256, source, original }: PackagedWork,
  file: string,
): Promise<KeptWork> {
  const content = parsed(await readChecked(archive, { name, sha256 }, file), name, file);
  const work = decodeForeignWork(content.work);
  if (typeof work === "string") throw refused(file, name, work);
  if (work.id !== id) throw refused(file, name, `it holds the work “${work.id}”, not “${id}”`);
  const retired = content.retired;
  if (!Array.isArray(retired) || !retired.every((address) => typeof address === "string"))
    throw refused(file, name, "“retired” does not fit: it is no list of addresses");
  return {
    work,
    recipe: recipeOf(content.recipe, name, file),
    retired,
    source,
    original: original?.file
      ? await readChecked(archive, { name: original.file, sha256: original.sha256 }, file)
      : null,
    ...(original && { originalHash: original.sha256 }),
  };
}

function recipeOf(value: unknown, name: string, file: string) {
  try {
    return decodeRecipe(value);
  } catch (error) {
    if (error instanceof ReadoutError) throw refused(file, name, "its recipe has the wrong shape");
    throw error;
  }
}

async function readChecked(
  archive: Archive,
  { name, sha256 }: { name: string; sha256: string },
  file: string,
): Promise<Uint8Array> {
  const bytes = await archive.read(name);
  if (sha256Of(bytes) === sha256) return bytes;
  throw refused(file, name, "its bytes are damaged: the checksum is another");
}

function parsed(bytes: Uint8Array, name: string, file: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(Buffer.from(bytes).toString("utf8"))) as Record<string, unknown>;
  } catch {
    throw refused(file, name, "it is not valid JSON");
  }
}
