import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { listArchive, type PackedFile } from "../../../../src/node/import/list-archive.ts";
import { listFolder } from "../../../../src/node/import/list-folder.ts";
import type { FidelityDocument } from "./documents.ts";
import type { Facts } from "./facts.ts";
import { readByReadout, readTeiByReadout } from "./found.ts";

const BUNDLES = 12;

/** Where documents lie in a bundle, in the order in which they are to be read. */
const PLACES = ["2 first", "10 second/a", "10 second/b/c", "11 third"];
const FORMATS = ["plain text", "Markdown", "HTML", "EPUB", "DOCX", "TEI"];

/** ZIP archives and folders of the documents of other formats, in folders and with files that systems leave behind. */
export function bundles(documents: readonly FidelityDocument[]): FidelityDocument[] {
  return Array.from({ length: BUNDLES }, (_, number): FidelityDocument => {
    const chosen = PLACES.map((_, at) => {
      const format = FORMATS[(number + at) % FORMATS.length];
      const all = documents.filter((document) => document.format === format);
      return all[number % all.length] as FidelityDocument;
    });
    const files = chosen.map(({ name, bytes }, at): [string, Uint8Array] => [
      `${PLACES[at]}${name.slice(name.lastIndexOf("."))}`,
      bytes,
    ]);
    const litter: [string, Uint8Array] = ["__MACOSX/._x.txt", new TextEncoder().encode("litter")];
    const all = Object.fromEntries([...files.toReversed(), litter]);
    const zip = zipSync(all);
    const isFolder = number % 2 === 1;
    return {
      format: "ZIP or folder",
      name: isFolder ? `folder-${number}` : `archive-${number}.zip`,
      bytes: zip,
      expected: together(chosen.map(({ expected }) => expected)),
      found: () => (isFolder ? inFolder(all) : inArchive(zip)),
    };
  });
}

async function inFolder(files: Record<string, Uint8Array>): Promise<Facts> {
  const folder = mkdtempSync(join(tmpdir(), "readout-fidelity-"));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const listing = await listFolder(folder, Object.keys(files).length);
    return await readAll(
      listing.files.map(({ path, location }) => ({
        path,
        read: async () => new Uint8Array(readFileSync(location)),
      })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function inArchive(zip: Uint8Array): Promise<Facts> {
  return readAll((await listArchive(zip.slice(), "a.zip", DEFAULT_LIMITS)) ?? []);
}

async function readAll(files: readonly PackedFile[]): Promise<Facts> {
  const facts: Facts[] = [];
  for (const { path, read } of files) {
    const bytes = await read();
    facts.push(
      path.endsWith(".xml") ? readTeiByReadout(bytes, path) : await readByReadout(bytes, path),
    );
  }
  return together(facts);
}

function together(parts: readonly Facts[]): Facts {
  const sum = (count: (facts: Facts) => number) =>
    parts.reduce((total, facts) => total + count(facts), 0);
  return {
    words: parts.flatMap(({ words }) => words),
    noteWords: parts.flatMap(({ noteWords }) => noteWords),
    headings: sum(({ headings }) => headings),
    notes: sum(({ notes }) => notes),
    speakers: sum(({ speakers }) => speakers),
    pages: parts.flatMap(({ pages }) => pages),
  };
}
