import {
  decodePackageManifest,
  MANIFEST,
  PACKAGE_FORMAT,
  PACKAGE_LIMITS,
} from "../corpora/package-format.ts";
import { openArchive } from "../import/zip/open-archive.ts";

/**
 * The title of the corpus that a package holds; null for a file that is none.
 * @throws ReadoutError `import-refused` for a package that says what cannot be of itself
 */
export async function packagedTitle(bytes: Uint8Array, file: string): Promise<string | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const archive = await openArchive(bytes, { file, limits: PACKAGE_LIMITS }).catch(() => null);
  if (!archive?.has(MANIFEST)) return null;
  const text = await archive.readText(MANIFEST);
  return text.includes(`"${PACKAGE_FORMAT}"`) ? decodePackageManifest(text, file).title : null;
}
