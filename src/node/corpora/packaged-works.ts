import { decodeRecipe } from "../../contract/recipe.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { KeptWork } from "../../core/corpus/corpus-shelf.ts";
import type { Archive } from "../../core/import/archive.ts";
import { pictureTypeOf } from "../../core/import/pictures/picture-type.ts";
import { refused } from "../../core/import/refused.ts";
import { decodeForeignWork } from "./decode-work.ts";
import type { PackagedWork, PackageManifest } from "./package-format.ts";
import { sha256Of } from "./work-files.ts";

/** How many works are put on the shelf at once. */
const BATCH = 50;

/**
 * The works of a package in batches. An original that works share is unpacked once where they follow each
 * other, as those of one document do.
 * @param file For messages.
 * @throws ReadoutError `import-refused`
 */
export async function* readPackagedWorks(
  archive: Archive,
  { works }: PackageManifest,
  file: string,
): AsyncIterable<KeptWork[]> {
  const originalOf = originals(archive, file);
  for (let from = 0; from < works.length; from += BATCH) {
    const batch: KeptWork[] = [];
    for (const packaged of works.slice(from, from + BATCH))
      batch.push(await readPackaged(archive, packaged, { file, originalOf }));
    yield batch;
  }
}

type OriginalOf = (work: PackagedWork) => Promise<Uint8Array | null>;

/** The last one stays in memory for the works that were made of the same document. */
function originals(archive: Archive, file: string): OriginalOf {
  let last: { name: string; sha256: string; bytes: Uint8Array } | null = null;
  return async ({ original }) => {
    if (!original?.file) return null;
    const { file: name, sha256 } = original;
    if (last?.name !== name || last.sha256 !== sha256)
      last = { name, sha256, bytes: await readChecked(archive, { name, sha256 }, file) };
    return last.bytes;
  };
}

async function readPackaged(
  archive: Archive,
  packaged: PackagedWork,
  { file, originalOf }: { file: string; originalOf: OriginalOf },
): Promise<KeptWork> {
  const { id, file: name, sha256, source, original, pictures = [] } = packaged;
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
    original: await originalOf(packaged),
    ...(original && { originalHash: original.sha256 }),
    pictures: pictures.map(({ file: name, sha256 }) => ({
      hash: sha256,
      read: () => readPicture(archive, { name, sha256 }, file),
    })),
  };
}

async function readPicture(
  archive: Archive,
  { name, sha256 }: { name: string; sha256: string },
  file: string,
): Promise<Uint8Array> {
  const bytes = await readChecked(archive, { name, sha256 }, file);
  if (pictureTypeOf(bytes) !== null) return bytes;
  throw refused(file, name, "it is no picture that Readout shows");
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
