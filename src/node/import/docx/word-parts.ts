import type { Archive } from "../../../core/import/archive.ts";
import { elementsIn, named } from "../../../core/import/html/tree.ts";
import { refused } from "../../../core/import/refused.ts";
import type { ImportLimits, ImportWarning } from "../../../core/import/source-document.ts";
import { parseXmlText, type XmlElement } from "../../../core/import/xml.ts";
import { trackedChanges } from "../../../core/import/tracked-changes.ts";

/** The XML files of a Word document, each of them well-formed, without a DOCTYPE and not too deep. */
export interface WordParts {
  texts: ReadonlyMap<string, string>;
  /** The title and authors that were filled in, if there are any. */
  properties: XmlElement | null;
  styles: XmlElement | null;
  warnings: ImportWarning[];
}

/** @throws ReadoutError `import-refused`, naming the part and the line. */
export async function readWordParts(
  archive: Archive,
  file: string,
  limits: ImportLimits,
): Promise<WordParts> {
  const parts: WordParts = { texts: new Map(), properties: null, styles: null, warnings: [] };
  const texts = new Map<string, string>();
  for (const name of archive.names.filter((name) => /\.(?:xml|rels)$/iu.test(name))) {
    const text = await archive.readText(name);
    const root = parseXmlText(text, {
      depth: limits.depth,
      doctype: "none",
      htmlEntities: false,
      fail(line, reason) {
        throw refused(file, `${name}, line ${line}`, reason);
      },
    });
    // The declaration may name another encoding than that of the text which it now stands in.
    texts.set(name, text.replace(/^\s*<\?xml[^>]*\?>/u, ""));
    if (name === "docProps/core.xml") parts.properties = root;
    if (name === "word/styles.xml") parts.styles = root;
    if (root.name === "document") parts.warnings.push(...changesIn(root));
  }
  return { ...parts, texts };
}

function changesIn(root: XmlElement): ImportWarning[] {
  const elements = [...elementsIn(root)];
  const inserted = elements.filter(named("ins", "moveTo")).length;
  const deleted = elements.filter(named("del", "moveFrom")).length;
  return trackedChanges(inserted, deleted);
}
