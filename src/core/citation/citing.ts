import type { CslItem } from "./csl-item.ts";
import type { Citation, CitationStyle, CitedBefore, Source } from "./citation.ts";
import { plainText, type StyledText } from "./styled-text.ts";

/** A note of a document, and whether it is the full one. */
export interface CitedNote {
  form: "first" | "short";
  text: StyledText;
}

/** The citations of one document, in the order in which they stand there. */
export interface Citing {
  /** The next note: in full when the publication has not been cited before, else in the short form. */
  note(citation: Citation): CitedNote;
  /** Every publication and every record that was cited, once each, in the order of the style’s language. */
  bibliography(): StyledText[];
}

/** Cites through one document in one style; makes nothing of its own but the order. */
export function createCiting(style: CitationStyle): Citing {
  const publications = new Map<string, CslItem>();
  const sources = new Map<string, Source>();
  const records = new Set<string>();
  let last: Citation | null = null;
  return {
    note(citation) {
      const { publication } = citation;
      const isKnown = publications.has(publication.id);
      const text = isKnown
        ? style.short(citation, { publications, records, last })
        : style.first(citation);
      publications.set(publication.id, publication);
      for (const { item } of citation.quoted) records.add(item.id);
      for (const source of sourcesOf(citation)) sources.set(source.item.id, source);
      last = citation;
      return { form: isKnown ? "short" : "first", text };
    },
    bibliography: () => sortedEntries([...sources.values()], style),
  };
}

/** The records that a citation names, each linked to the publication that quotes it, and that publication. */
export function sourcesOf({ quoted, publication }: Citation): Source[] {
  const records = quoted.flatMap(({ whole }) => whole ?? []);
  return [
    ...records.map((item) => ({ item, quotedIn: publication })),
    { item: publication, quotedIn: null },
  ];
}

/** What a document has cited before when it has cited nothing but this. */
export function citedOnlyBy(citation: Citation): CitedBefore {
  const { publication, quoted } = citation;
  return {
    publications: new Map([[publication.id, publication]]),
    records: new Set(quoted.map(({ item }) => item.id)),
    last: null,
  };
}

/** Entries in alphabetical order; quotation marks and an English article in front do not count. */
export function sortedEntries(sources: readonly Source[], style: CitationStyle): StyledText[] {
  const order = new Intl.Collator(style.language).compare;
  return sources
    .map((source) => style.entry(source))
    .filter((text) => text !== null)
    .map((text) => ({ text, key: sortKey(plainText(text)) }))
    .toSorted((one, other) => order(one.key, other.key))
    .map(({ text }) => text);
}

function sortKey(entry: string): string {
  return entry.replace(/^[^\p{L}\p{N}]+/u, "").replace(/^(?:an?|the) /i, "");
}

/** How styles call their list of sources that do not call it a bibliography. */
const LISTS: Readonly<Record<string, string>> = {
  mla: "Works Cited",
  apa: "References",
  gost: "Список источников",
};

/** The heading of the list of sources. */
export function listName({ id }: CitationStyle): string {
  return LISTS[id] ?? "Bibliography";
}
