import { nameText } from "../csl-item.ts";
import { locatorText } from "../../corpus/locator-text.ts";
import type { Locator } from "../../corpus/locator.ts";
import { chicagoDate } from "../chicago/chicago-date.ts";
import type { Citation, CitationStyle } from "../citation.ts";
import { quotedIn, recordText } from "../english/record-words.ts";
import { quotedRecords } from "../gost/gost-record.ts";
import { plainText, roman, type StyledText } from "../styled-text.ts";
import type { CslCite, CslRun } from "./csl-processor.ts";
import { styledHtml } from "./styled-html.ts";

/** Stands between two references to one source, so that the second is no “ibid.” */
const OTHER: CslCite = { item: { id: "-", type: "document", title: "-" }, pages: null };

/** What the file of a style says about itself. */
export interface CslFacts {
  name: string;
  citesIn: "notes" | "text";
  language: string;
}

/** Reads the head of a CSL file; null for what has none. */
export function cslFacts(csl: string): CslFacts | null {
  const head = /<style\b[^>]*>/.exec(csl)?.[0];
  const name = /<title\b[^>]*>([^<]*)<\/title>/.exec(csl)?.[1]?.trim();
  if (head === undefined || !name) return null;
  return {
    name: plainText(styledHtml(name)),
    citesIn: /\bclass\s*=\s*["']note["']/.test(head) ? "notes" : "text",
    language: /\bdefault-locale\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? "en-US",
  };
}

/**
 * A style from a CSL file. CSL knows no record that another source quotes, nor turns and paragraphs: those
 * are written around what the style makes of the publication, in Russian where the style is Russian.
 */
export function createCslStyle(run: CslRun, { citesIn, language }: CslFacts): CitationStyle {
  const first = (citation: Citation) => written(citation, language, run.cite([citeOf(citation)]));
  return {
    id: "own",
    language,
    citesIn,
    first,
    short(citation, { last }) {
      const cite = citeOf(citation);
      const isNext = last?.publication.id === citation.publication.id;
      const before = isNext ? [citeOf(last)] : [cite, OTHER];
      return written(citation, language, run.cite([...before, cite]));
    },
    inText: citesIn === "text" ? first : () => null,
    entry({ item, quotedIn: publication }) {
      const html = publication === null ? run.entry(item) : null;
      return html === null ? null : styledHtml(html);
    },
  };
}

function citeOf({ publication, locator }: Citation): CslCite {
  return { item: publication, pages: locator?.kind === "page" ? pagesOf(locator) : null };
}

function pagesOf({ from, to }: Locator & { kind: "page" }): string {
  return from === to ? from : `${from}–${to}`;
}

function written(citation: Citation, language: string, html: readonly string[]): StyledText {
  const text = styledHtml(html.at(-1) ?? "");
  const { locator } = citation;
  const place = locator === null || locator.kind === "page" ? "" : locatorText(locator);
  return withPlace(withRecords(text, recordsOf(citation, language)), place);
}

function recordsOf(citation: Citation, language: string): string {
  if (language.startsWith("ru")) return quotedRecords(citation, new Set());
  const style = { name: nameText, date: chicagoDate, place: true, and: "and" } as const;
  return quotedIn(citation, (record) => recordText(record, style));
}

/** Before the publication, but within the parentheses of a reference in the text. */
function withRecords(text: StyledText, records: string): StyledText {
  const [first, ...rest] = text;
  const opening = /^[([]/.exec(first?.text ?? "")?.[0];
  if (!first || opening === undefined) return [roman(records), ...text];
  return [roman(opening + records), { ...first, text: first.text.slice(1) }, ...rest];
}

/** Behind the publication, but before what closes the text. */
function withPlace(text: StyledText, place: string): StyledText {
  const last = text.at(-1);
  if (!last || place === "") return text;
  const isEnclosed = /^[([]/.test(text[0]?.text ?? "");
  const closing = (isEnclosed ? /[)\]]?\.?$/ : /\.?$/).exec(last.text)?.[0] ?? "";
  const open = last.text.slice(0, last.text.length - closing.length);
  return [...text.slice(0, -1), { ...last, text: open }, roman(`, ${place}${closing}`)];
}
