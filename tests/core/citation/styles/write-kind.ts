import type { CitationForm } from "../../../../src/contract/citation.ts";
import type { CitationStyle } from "../../../../src/core/citation/citation.ts";
import { citedOnlyBy, sourcesOf } from "../../../../src/core/citation/citing.ts";
import { type Kind, KINDS, marked } from "./sources.ts";

/** A kind in one form of a style; of a quoted record, the entry is that of the record. */
export function writeKind(style: CitationStyle, kind: Kind, form: CitationForm): string | null {
  const citation = KINDS[kind];
  if (form === "first") return marked(style.first(citation));
  if (form === "short") return marked(style.short(citation, citedOnlyBy(citation)));
  if (form === "in-text") return marked(style.inText(citation));
  const [source] = sourcesOf(citation);
  return source ? marked(style.entry(source)) : null;
}
