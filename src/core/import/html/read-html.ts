import { emptyDocument } from "../empty-document.ts";
import { DocumentPictures } from "../pictures/document-pictures.ts";
import { asRefusal, refused } from "../refused.ts";
import type { ImportLimits, SourceDocument } from "../source-document.ts";
import type { XmlElement } from "../xml.ts";
import { findArticle } from "./article.ts";
import { findNotes } from "./find-notes.ts";
import { readPageFacts } from "./page-facts.ts";
import { parseHtml } from "./parse-html.ts";
import { BlockReader } from "./read-blocks.ts";

/**
 * The article of a web page as a document, without the page around it; places are lines. No script runs and
 * nothing is fetched.
 * @throws ReadoutError `import-refused`.
 */
export function readHtml(
  text: string,
  { file, limits }: { file: string; limits: ImportLimits },
): SourceDocument {
  try {
    return read(text, file, limits);
  } catch (error) {
    throw asRefusal(error, file, "HTML");
  }
}

function read(text: string, file: string, limits: ImportLimits): SourceDocument {
  const page = parseHtml(text, limits.depth, (line, reason) => {
    throw refused(file, `line ${line}`, reason);
  });
  const { root, isLeftOut, guess } = findArticle(page);
  const notes = findNotes([{ file: "", root: page }]);
  const placeOf = ({ line }: XmlElement) => `line ${line}`;
  const pictures = new DocumentPictures(file, limits);
  const pictureAt = pictures.at.bind(pictures);
  const reader = new BlockReader({ file, limits, notes, placeOf, isLeftOut, pictureAt });
  reader.add(root);
  pictures.leaveOutOf(notes.bodies, placeOf);
  const document = {
    ...emptyDocument(),
    ...readPageFacts(page, root),
    blocks: reader.finish(),
    pictures: pictures.files,
  };
  if (guess !== null) document.warnings.push({ place: null, message: guess });
  document.warnings.push(...pictures.warnings());
  return document;
}
