/** A way of writing citations that Readout brings along. */
export type CitationStyleId = "chicago-notes" | "chicago-author-date" | "mla" | "apa" | "gost";

export const CITATION_STYLES: readonly CitationStyleId[] = [
  "chicago-notes",
  "chicago-author-date",
  "mla",
  "apa",
  "gost",
];

/** What to call the styles. */
export const CITATION_STYLE_NAMES: Readonly<Record<CitationStyleId, string>> = {
  "chicago-notes": "Chicago, notes and bibliography",
  "chicago-author-date": "Chicago, author-date",
  mla: "MLA, 9th edition",
  apa: "APA, 7th edition",
  gost: "ГОСТ Р 7.0.5-2008",
};

/** A style that Readout brings along, or the CSL file of its reader. */
export type ChosenStyle = CitationStyleId | "own";

export const CHOSEN_STYLES: readonly ChosenStyle[] = [...CITATION_STYLES, "own"];

/** A style that the reader brought, in the Citation Style Language. */
export interface OwnStyle {
  /** What its file says that it is called. */
  name: string;
  /** The XML. */
  csl: string;
}

/** Characters of the longest CSL file that is taken; the largest public one has half as many. */
export const LONGEST_CSL = 500_000;

/** A full note, a later note on the same source, a reference in the running text, or the entry of a list of sources. */
export type CitationForm = "first" | "short" | "in-text" | "bibliography";

export const CITATION_FORMS: readonly CitationForm[] = [
  "first",
  "short",
  "in-text",
  "bibliography",
];
