import type { CslItem } from "../csl-item.ts";

/** A reference to an item in one note; pages are all that styles agree on of a place. */
export interface CslCite {
  item: CslItem;
  /** Labels of pages, such as `12–14`; null without. */
  pages: string | null;
}

/** One style of the Citation Style Language, ready to write. Texts are HTML of the library’s making. */
export interface CslRun {
  /** Each reference as it stands in a note of its own, in the order of the document. */
  cite(cites: readonly CslCite[]): string[];
  /** The entry of a list of sources; null in a style that has no such list. */
  entry(item: CslItem): string | null;
}

/**
 * Reads a style; the port to the library that runs styles.
 * @throws ReadoutError `bad-input` for what is no style, saying where
 */
export type OpenCsl = (csl: string) => Promise<CslRun>;
