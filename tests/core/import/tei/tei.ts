import { readTei } from "../../../../src/core/import/tei/read-tei.ts";
import type { Work } from "../../../../src/contract/work.ts";

/** Reads a TEI file as the work `w`. */
export function readXml(xml: string): Work {
  return readTei(xml, { work: "w", corpus: "c", file: "w.xml", digest: (text) => text });
}

/** Reads a text, given as the inside of the text element, with a header’s profile where it needs one. */
export function readText(text: string, profile = ""): Work {
  return readXml(`<TEI xmlns="http://www.tei-c.org/ns/1.0">
    <teiHeader>
      <fileDesc><titleStmt><title>Untitled</title></titleStmt></fileDesc>
      <profileDesc>${profile}</profileDesc>
    </teiHeader>
    <text>${text}</text>
  </TEI>`);
}

/** What is in a work, one line a passage: address, kind and text. */
export function outline(work: Work): string[] {
  return work.passages.map(({ id, kind, text }) => `${id} ${kind}: ${text}`);
}
