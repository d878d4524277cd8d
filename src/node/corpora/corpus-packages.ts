import { EMPTY_RECIPE } from "../../contract/recipe.ts";
import type { Work } from "../../contract/work.ts";
import type { CorpusContent } from "../../core/corpus/corpus.ts";
import type {
  CorpusDescription,
  CorpusPackage,
  CorpusShelf,
  WorkAsKept,
} from "../../core/corpus/corpus-shelf.ts";
import { refused } from "../../core/import/refused.ts";
import { openArchive } from "../import/zip/open-archive.ts";
import {
  decodePackageManifest,
  encodePackage,
  MANIFEST,
  PACKAGE_LIMITS,
  type PackagedWork,
  type PackageManifest,
} from "./package-format.ts";
import { readPackagedWorks } from "./packaged-works.ts";
import type { ShelfChanges } from "./shelf-changes.ts";
import type { ShelfState } from "./shelf-state.ts";
import { encodeWork, picturesIn } from "./work-files.ts";

interface PackagePorts {
  state: ShelfState;
  changes: Pick<ShelfChanges, "put">;
  bundled: readonly CorpusContent[];
  /** Of the shelf. */
  workAsKept: (work: string) => WorkAsKept | null;
  original: (hash: string) => Promise<Uint8Array | null>;
  picture: CorpusShelf["picture"];
  isBundled: (work: string) => boolean;
}

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
    const { bytes, sha256 } = encodeWork(kept);
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
    const pictures = await packPictures(ports, kept.work, files);
    packaged.push({
      id: kept.work.id,
      file,
      sha256,
      source: kept.source,
      original,
      ...(pictures.length > 0 && { pictures }),
    });
  }
  const bytes = encodePackage({ id, ...about, works: packaged }, files);
  return { name: `${id}.readout-corpus.zip`, bytes };
}

/** Adds the pictures of a work that are kept to the files of a package, each once. */
async function packPictures(
  ports: PackagePorts,
  work: Work,
  files: Map<string, Uint8Array>,
): Promise<{ sha256: string; file: string }[]> {
  const packed: { sha256: string; file: string }[] = [];
  for (const { sha256 } of picturesIn(work)) {
    const file = `pictures/${sha256}`;
    const bytes = files.get(file) ?? (await ports.picture(work.id, sha256));
    if (!bytes) continue;
    files.set(file, bytes);
    packed.push({ sha256, file });
  }
  return packed;
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

async function install(
  ports: PackagePorts,
  bytes: Uint8Array,
  file: string,
): Promise<{ corpus: string; works: string[] }> {
  const archive = await openArchive(bytes, { file, limits: PACKAGE_LIMITS });
  if (!archive.has(MANIFEST))
    throw refused(
      file,
      null,
      "it is no corpus package: there is no manifest.json in it",
      "Choose a file that Readout exported.",
    );
  const manifest = decodePackageManifest(await archive.readText(MANIFEST), file);
  const { works, ...about } = manifest;
  await ports.changes.put(about, readPackagedWorks(archive, manifest, file), () =>
    checkIds(ports, manifest, file),
  );
  return { corpus: manifest.id, works: works.map(({ id }) => id) };
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
