import type { CitationStyleId } from "../../contract/citation.ts";
import { apa } from "./apa/apa.ts";
import { chicagoAuthorDate } from "./chicago/chicago-author-date.ts";
import { chicagoNotes } from "./chicago/chicago-notes.ts";
import type { CitationStyle } from "./citation.ts";
import { gost } from "./gost/gost.ts";
import { mla } from "./mla/mla.ts";

/** The styles that Readout brings along, in the order in which they are offered. */
export const STYLES: Readonly<Record<CitationStyleId, CitationStyle>> = {
  "chicago-notes": chicagoNotes,
  "chicago-author-date": chicagoAuthorDate,
  mla,
  apa,
  gost,
};
