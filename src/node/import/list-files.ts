import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ReadoutError } from "../../contract/result.ts";
import { asRefusal, refused } from "../../core/import/refused.ts";
import type { ImportLimits } from "../../core/import/source-document.ts";
import { tellArchive, tellFormat } from "./tell-format.ts";
import { openArchive } from "./zip/open-archive.ts";

/** A document that is to be read; its name has the folders that it lies in before it, divided by `/`. */
export interface ListedFile {
  name: string;
  /** @throws ReadoutError `import-refused` when it cannot be read. */
  read(): Promise<Uint8Array>;
}

/** What was found, in order, and what was refused before it could be listed. */
export interface Listing {
  files: ListedFile[];
  refusals: ReadoutError[];
}

/** What systems leave in folders and archives without anybody having put it there. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/u;

/** Whether a path within what was chosen is such a file, or lies in such a folder. */
export function isLitter(path: string): boolean {
  return LITTER.test(path.replaceAll("../", ""));
}

const order = new Intl.Collator("en", { numeric: true });

/**
 * The documents of a file, a folder or a ZIP archive of any number of them, in the order of their names with
 * numbers as numbers. Links are not followed. What is in an archive in an archive is not looked for.
 */
export async function listFiles(path: string, limits: ImportLimits): Promise<Listing> {
  const listing: Listing = { files: [], refusals: [] };
  const found = await stat(path).catch((error: unknown) => {
    throw asRefusal(error, basename(path), "a file");
  });
  if (!found.isDirectory()) await addFile(path, basename(path), limits, listing);
  else await addFolder(path, basename(path), limits, listing);
  return listing;
}

/** The same for bytes that were dropped or pasted. */
export async function listBytes(
  bytes: Uint8Array,
  name: string,
  limits: ImportLimits,
): Promise<Listing> {
  const listing: Listing = { files: [], refusals: [] };
  await guarded(listing, name, () => addBytes(bytes, name, limits, listing));
  return listing;
}

async function addFolder(
  path: string,
  name: string,
  limits: ImportLimits,
  listing: Listing,
): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    throw asRefusal(error, name, "a folder");
  });
  for (const entry of entries.toSorted((one, other) => order.compare(one.name, other.name))) {
    const inner = `${name}/${entry.name}`;
    if (isLitter(entry.name)) continue;
    if (listing.files.length >= limits.entries)
      throw refused(
        name,
        null,
        `it holds more than ${limits.entries} files`,
        "Import it in parts.",
      );
    const own = join(path, entry.name);
    if (entry.isDirectory()) await addFolder(own, inner, limits, listing);
    else if (entry.isFile())
      await guarded(listing, inner, () => addFile(own, inner, limits, listing));
  }
}

async function addFile(
  path: string,
  name: string,
  limits: ImportLimits,
  listing: Listing,
): Promise<void> {
  const read = () => readWhole(path, name, limits);
  if (!/\.zip$/iu.test(name)) listing.files.push({ name, read });
  else await addBytes(await read(), name, limits, listing);
}

async function readWhole(path: string, name: string, limits: ImportLimits): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > limits.archiveBytes)
      throw refused(name, null, `it is larger than ${Math.round(limits.archiveBytes / 1e6)} MB`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw asRefusal(error, name, "a file");
  }
}

async function addBytes(
  bytes: Uint8Array,
  name: string,
  limits: ImportLimits,
  listing: Listing,
): Promise<void> {
  if (tellFormat(bytes, name) !== "archive")
    return void listing.files.push({ name, read: () => Promise.resolve(bytes) });
  const archive = await openArchive(bytes, { file: name, limits });
  if ((await tellArchive(archive, name)) !== "zip")
    return void listing.files.push({ name, read: () => Promise.resolve(bytes) });
  const folder = name.replace(/\.zip$/iu, "");
  for (const inner of archive.names.toSorted(order.compare))
    if (!isLitter(inner))
      listing.files.push({ name: `${folder}/${inner}`, read: () => archive.read(inner) });
}

async function guarded(listing: Listing, name: string, add: () => Promise<void>): Promise<void> {
  try {
    await add();
  } catch (error) {
    listing.refusals.push(asRefusal(error, name, "a file"));
  }
}
