import { ReadoutError } from "../../../contract/result.ts";
import { DEFAULT_LIMITS } from "../source-document.ts";
import { parseXmlText, type XmlElement } from "../xml.ts";

export type { XmlElement, XmlNode } from "../xml.ts";

/**
 * The root element of an XML text. Only the five entities of XML itself and character references are
 * known: a file that declares others could grow without bounds, so a DOCTYPE is refused.
 * @throws ReadoutError `corpus-unreadable`, naming the file and the line, or another of the caller’s.
 */
export function parseXml(xml: string, file: string, complain: Complaint = unreadable): XmlElement {
  return parseXmlText(xml, {
    depth: DEFAULT_LIMITS.depth,
    doctype: "none",
    htmlEntities: false,
    visibleOnly: true,
    fail(line, reason) {
      throw complain(file, line, reason);
    },
  });
}

/** The error for a file that cannot be used; `reason` goes on after “because”. */
export type Complaint = (file: string, line: number | null, reason: string) => ReadoutError;

/** The error for a file of a corpus that cannot be used. */
export function unreadable(file: string, line: number | null, reason: string): ReadoutError {
  const where = line === null ? file : `${file}, line ${line}`;
  return new ReadoutError(
    "corpus-unreadable",
    `${where}: this file cannot be read, because ${reason}. Nothing was changed and everything else stays readable. Put the file right and start Readout again.`,
  );
}
