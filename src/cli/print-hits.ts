import type { Facet, Hit, SearchPage } from "../contract/search.ts";
import { count } from "./figures.ts";
import { oneLine, padStart, widthOf } from "./line-width.ts";
import type { Names } from "./names.ts";
import { printSuggestions } from "./query-complaints.ts";
import { printLine, type Piece, type Terminal } from "./terminal.ts";

/** Prints a page of hits, how the hits are spread, and how the query was read. */
export function printHits(
  terminal: Terminal,
  page: SearchPage,
  names: Names,
  offset: number,
): void {
  for (const hit of page.hits) {
    const place = hit.passage ?? hit.work ?? "notebook";
    const about = [voiceOf(hit, names), hit.date, hit.locator].filter(Boolean).join(", ");
    printLine(terminal, { text: place, style: "bold" }, `  ${about}`);
    printLine(terminal, "  ", ...snippetPieces(hit));
  }
  for (const facet of page.facets) printFacet(terminal, facet, names);
  printLine(terminal, `${count(page.total)} found${shownOf(page, offset)}: ${page.reading}`);
  printSuggestions(terminal, page.suggestions);
}

function shownOf({ hits, total }: SearchPage, offset: number): string {
  if (hits.length === total) return "";
  if (hits.length === 0) return ", none shown";
  if (offset === 0) return `, the first ${hits.length} shown`;
  return `, ${offset + 1} to ${offset + hits.length} shown`;
}

function printFacet(terminal: Terminal, { field, values }: Facet, names: Names): void {
  if (values.length === 0) return;
  printLine(terminal, { text: field, style: "bold" });
  const counts = values.map((value) => count(value.count));
  const widest = counts.reduce((most, each) => Math.max(most, widthOf(each)), 0);
  for (const [at, { value }] of values.entries())
    printLine(
      terminal,
      `  ${padStart(counts[at] ?? "", widest)}  ${oneLine(names.value(field, value))}`,
    );
}

function snippetPieces({ text, snippet, matches }: Hit): Piece[] {
  const pieces: Piece[] = [snippet.start > 0 ? "… " : ""];
  let at = snippet.start;
  for (const { start, end } of matches) {
    if (start < at || end > snippet.end) continue;
    pieces.push(text.slice(at, start), { text: text.slice(start, end), style: "underline" });
    at = end;
  }
  return [...pieces, text.slice(at, snippet.end), snippet.end < text.length ? " …" : ""];
}

/** Who speaks, or what else it is; words that were only written for somebody are marked. */
function voiceOf({ kind, speaker }: Hit, names: Names): string {
  const name = names.person(speaker) ?? NAMES_OF_KINDS[kind] ?? kind;
  return kind === "line" ? `${name} (script)` : name;
}

const NAMES_OF_KINDS: Partial<Record<Hit["kind"], string>> = {
  turn: "unnamed speaker",
  line: "unnamed speaker",
  stage: "stage direction",
};
