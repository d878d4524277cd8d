import mammoth from "mammoth";
import type { Archive } from "../../../core/import/archive.ts";
import { emptyDocument } from "../../../core/import/empty-document.ts";
import { findNotes } from "../../../core/import/html/find-notes.ts";
import { parseHtml } from "../../../core/import/html/parse-html.ts";
import { BlockReader } from "../../../core/import/html/read-blocks.ts";
import { elementsIn } from "../../../core/import/html/tree.ts";
import { plainLine } from "../../../core/import/plain-line.ts";
import { asRefusal, refused } from "../../../core/import/refused.ts";
import type { ImportLimits, SourceDocument } from "../../../core/import/source-document.ts";
import type { XmlElement } from "../../../core/import/xml.ts";
import { readWordFacts } from "./word-facts.ts";
import { WordPictures } from "./word-pictures.ts";
import { readWordParts, type WordParts } from "./word-parts.ts";

/** Styles that mammoth does not know by itself; names of Word’s own styles are English in every language. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Verse'] => p.verse:fresh",
  "p[style-name='Poem'] => p.verse:fresh",
  "p[style-name='HTML Preformatted'] => pre:fresh",
  "comment-reference => sup",
];

/**
 * A Word document as a document: comments are notes by their author, what was deleted while changes were tracked
 * is left out and what was inserted is read. Places are paragraphs.
 * @throws ReadoutError `import-refused`.
 */
export async function readDocx(
  archive: Archive,
  { file, limits }: { file: string; limits: ImportLimits },
): Promise<SourceDocument> {
  try {
    const parts = await readWordParts(archive, file, limits);
    const pictures = new WordPictures(archive, file, limits);
    const { html, authors } = await toHtml(parts, pictures);
    return toDocument({ html, authors, parts, pictures, file, limits });
  } catch (error) {
    throw asRefusal(error, file, "a Word document");
  }
}

/** The part of mammoth’s tree that says who commented. */
interface MammothDocument {
  comments?: { commentId: string; authorName?: string }[];
}

async function toHtml(parts: WordParts, pictures: WordPictures) {
  const authors = new Map<string, string>();
  const input = {
    file: {
      exists: (name: string) => parts.texts.has(name) || pictures.has(name),
      read: async (name: string) => parts.texts.get(name) ?? (await pictures.bytesOf(name)),
    },
  };
  const result = await mammoth.convertToHtml(
    input as unknown as Parameters<typeof mammoth.convertToHtml>[0],
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement((image) => pictures.convert(image)),
      transformDocument(document: MammothDocument) {
        for (const { commentId, authorName } of document.comments ?? []) {
          const name = plainLine(authorName);
          if (name !== null) authors.set(`#comment-${commentId}`, name);
        }
        return document;
      },
    },
  );
  return { html: result.value, authors };
}

interface Converted {
  html: string;
  authors: ReadonlyMap<string, string>;
  parts: WordParts;
  pictures: WordPictures;
  file: string;
  limits: ImportLimits;
}

function toDocument(converted: Converted): SourceDocument {
  const { html, authors, parts, pictures, file, limits } = converted;
  const root = parseHtml(html, limits.depth, (_line, reason) => {
    throw refused(file, null, reason);
  });
  const notes = findNotes([{ file: "", root }], {
    isNote: (address) => /^#(?:comment|footnote|endnote)-(?!ref-)/u.test(address),
    authorOf: (address) => authors.get(address) ?? null,
  });
  const numbers = paragraphNumbers(root);
  const placeOf = (element: XmlElement) => {
    const number = numbers.get(element);
    return number === undefined ? null : `paragraph ${number}`;
  };
  const pictureAt = pictures.at.bind(pictures);
  const reader = new BlockReader({ file, limits, notes, placeOf, pictureAt });
  reader.add(root);
  const blocks = reader.finish();
  const facts = readWordFacts(parts, blocks, root);
  const warnings = [...parts.warnings, ...pictures.found.warnings()];
  return { ...emptyDocument(), ...facts, blocks, pictures: pictures.found.files, warnings };
}

/** Counted as Word counts them: a list item is a paragraph, too. */
function paragraphNumbers(root: XmlElement): Map<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  for (const element of elementsIn(root))
    if (/^(?:p|h[1-6]|li|pre|figcaption)$/u.test(element.name))
      numbers.set(element, numbers.size + 1);
  return numbers;
}
