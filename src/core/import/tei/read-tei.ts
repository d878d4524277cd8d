import type { Work } from "../../../contract/work.ts";
import { composeDrafts } from "../compose-drafts.ts";
import { readBody } from "./body.ts";
import { findPath } from "./elements.ts";
import { readHeader } from "./header.ts";
import { readPeople } from "./people.ts";
import { readRecords } from "./records.ts";
import { parseXml, unreadable, type XmlElement } from "./xml.ts";

export interface TeiOptions {
  /** Id of the work, the first part of every address in it. */
  work: string;
  /** Id of the corpus that it belongs to. */
  corpus: string;
  /** For messages. */
  file: string;
  /** A digest of a text, such as SHA-256; equal for equal texts. */
  digest: (text: string) => string;
}

/**
 * Reads a TEI P5 file. What the file does not say is null or empty; no word of its text is dropped.
 * @throws ReadoutError `corpus-unreadable`, naming the file and the line where that is known.
 */
export function readTei(xml: string, options: TeiOptions): Work {
  const root = parseXml(xml, options.file);
  const text = textOf(root, options.file);
  const header = readHeader(root);
  const title = header.title ?? fileName(options.file);
  const described = readRecords(root);
  const drafts = readBody(text, { title, recordKind: (id) => described.get(id)?.kind });
  if (drafts.length === 0) throw unreadable(options.file, text.line, "its text holds no words");

  const about = { id: options.work, corpus: options.corpus, ...header, title };
  const persons = readPeople(root);
  return composeDrafts({ about, sections: drafts, persons, records: described }, options.digest);
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function textOf(root: XmlElement, file: string): XmlElement {
  if (root.name !== "TEI")
    throw unreadable(file, root.line, `its outermost element is ${root.name} and should be TEI`);
  const text = findPath(root, "text");
  if (!text) throw unreadable(file, root.line, "it has no text element");
  return text;
}
