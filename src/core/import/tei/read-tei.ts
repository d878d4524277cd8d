import type { Work } from "../../../contract/work.ts";
import { composeDrafts } from "../compose-drafts.ts";
import { draftTeiWork } from "./draft-tei.ts";

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
  const { about, ...draft } = draftTeiWork(xml, options.file);
  const { work: id, corpus, digest } = options;
  return composeDrafts({ about: { id, corpus, ...about }, ...draft }, digest);
}
