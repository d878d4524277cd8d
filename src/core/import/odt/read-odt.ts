import type { Archive } from "../archive.ts";
import { emptyDocument } from "../empty-document.ts";
import { BlockReader } from "../html/read-blocks.ts";
import { DocumentPictures } from "../pictures/document-pictures.ts";
import { asRefusal, refused } from "../refused.ts";
import type { ImportLimits, SourceDocument } from "../source-document.ts";
import { parseXmlText, type XmlElement } from "../xml.ts";
import { readOdtFacts } from "./odt-facts.ts";
import { readOdtStyles } from "./odt-styles.ts";
import { odtTree } from "./odt-tree.ts";
import { findElement, named } from "../html/tree.ts";

interface Source {
  file: string;
  limits: ImportLimits;
}

const TEXT = "content.xml";

/**
 * An OpenDocument text as a document: annotations are notes by their author, what was deleted while changes were tracked
 * is left out and what was inserted is read; pages are those at which the program that wrote it broke them. Places are
 * paragraphs.
 * @throws ReadoutError `import-refused`
 */
export async function readOdt(archive: Archive, source: Source): Promise<SourceDocument> {
  try {
    return await readParts(archive, source);
  } catch (error) {
    throw asRefusal(error, source.file, "an OpenDocument text");
  }
}

async function readParts(archive: Archive, source: Source): Promise<SourceDocument> {
  const { file, limits } = source;
  refuseLocked(await parsePart(archive, "META-INF/manifest.xml", source), file);
  const content = await parsePart(archive, TEXT, source);
  if (!content) throw refused(file, TEXT, "the archive does not hold this file");
  const styles = await parsePart(archive, "styles.xml", source);
  const tree = odtTree(content, readOdtStyles(content, styles));
  const pictures = new DocumentPictures(TEXT, limits);
  const reader = new BlockReader({
    file,
    limits,
    notes: { byLink: tree.notes, bodies: new Set() },
    placeOf: (element) => tree.places.get(element) ?? null,
    pictureAt: (element, place) => pictures.at(element, place),
  });
  reader.add(tree.root);
  const blocks = reader.finish();
  await pictures.load(blocks, (name, most) => archive.read(name, most));
  const meta = await parsePart(archive, "meta.xml", source);
  return {
    ...emptyDocument(),
    ...readOdtFacts(meta, { styles, blocks, tree }),
    blocks,
    pictures: pictures.files,
    warnings: [...tree.warnings, ...pictures.warnings()],
  };
}

async function parsePart(
  archive: Archive,
  name: string,
  { file, limits }: Source,
): Promise<XmlElement | null> {
  if (!archive.has(name)) return null;
  return parseXmlText(await archive.readText(name), {
    depth: limits.depth,
    doctype: "none",
    htmlEntities: false,
    visibleOnly: true,
    fail(line, reason) {
      throw refused(file, `${name}, line ${line}`, reason);
    },
  });
}

/** A locked document is an archive that anybody opens, of files that nobody can read. */
function refuseLocked(manifest: XmlElement | null, file: string): void {
  if (manifest && findElement(manifest, named("encryption-data")))
    throw refused(file, null, "it is locked with a password", "Unlock it and import it again.");
}
