import { type CslItem, nameText } from "../../../citation/csl-item.ts";
import { excerptWarning } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import { type ExportDocument, excerptsIn } from "../../export-document.ts";
import { createSourceKeys, type SourceKeys } from "./source-key.ts";
import { wordsWithSpeakers } from "../../words-with-speakers.ts";

/** What a list of sources tells of one excerpt. */
export interface SourceExcerpt {
  /** The words after the names of those who say them, a line each; empty when none are marked. */
  quote: string;
  /** In English; empty where there is none. */
  locator: string;
  /** Something about its place that a reader must know; empty when all is as it was. */
  warning: string;
  note: string;
  /** Empty where there is none. */
  link: string;
}

/** A record or publication that excerpts come from, with what a list of sources says of it. */
export interface GatheredSource {
  key: string;
  item: CslItem;
  /** The publication that quotes a record; null for publications. */
  quotedIn: { key: string; item: CslItem } | null;
  /** Those of its excerpts. */
  tags: Set<string>;
  /** Of the words of this very source; empty where they were not asked for. */
  excerpts: SourceExcerpt[];
}

/** A publication with the records that it quotes. */
interface QuotingWork {
  publication: GatheredSource;
  records: Map<string, GatheredSource>;
}

interface Gathering {
  keys: SourceKeys;
  /** Whether the list tells the words and notes of every excerpt. */
  withExcerpts: boolean;
}

/** Which sources a document has, each once: the records of a work before the work that quotes them. */
export function gatherSources(
  document: ExportDocument,
  { keys, withExcerpts }: Gathering = { keys: createSourceKeys(), withExcerpts: true },
): GatheredSource[] {
  const works = new Map<string, QuotingWork>();
  for (const excerpt of excerptsIn(document)) {
    for (const source of sourcesOf(excerpt, works, keys)) {
      for (const tag of excerpt.annotation.tags) source.tags.add(tag);
      const told = withExcerpts ? sourceExcerpt(excerpt) : null;
      if (told) source.excerpts.push(told);
    }
  }
  return [...works.values()].flatMap(({ publication, records }) =>
    [...records.values()].concat(publication),
  );
}

/** What an excerpt is told under: its records; the publication for words and notes that are of none. */
function sourcesOf(
  { sources }: Excerpt,
  works: Map<string, QuotingWork>,
  keys: SourceKeys,
): GatheredSource[] {
  const publication = sources.at(-1);
  if (!publication) return [];
  let work = works.get(publication.id);
  if (!work) {
    work = { publication: emptySource(publication, null, keys), records: new Map() };
    works.set(publication.id, work);
  }
  const { records, publication: quoting } = work;
  const quoted = sources.slice(0, -1).map((item) => {
    const record = records.get(item.id) ?? emptySource(item, quoting, keys);
    records.set(item.id, record);
    return record;
  });
  return quoted.length > 0 ? quoted : [quoting];
}

function emptySource(
  item: CslItem,
  quotedIn: GatheredSource["quotedIn"],
  keys: SourceKeys,
): GatheredSource {
  return { key: keys.keyOf(item), item, quotedIn, tags: new Set(), excerpts: [] };
}

function sourceExcerpt(excerpt: Excerpt): SourceExcerpt | null {
  const { annotation, pieces, locator, link } = excerpt;
  if (pieces.length === 0 && annotation.note === "") return null;
  return {
    quote: wordsWithSpeakers(pieces),
    locator: locator ?? "",
    warning: excerptWarning(excerpt) ?? "",
    note: annotation.note,
    link: link ?? "",
  };
}

/** All that is told of an excerpt, in lines: the place and the link, the words, then the note. */
export function sourceExcerptText({ quote, locator, warning, note, link }: SourceExcerpt): string {
  const place = [locator, link && `<${link}>`].filter(Boolean).join(" ");
  return [place, warning, quote, note && `Note: ${note}`].filter(Boolean).join("\n");
}

/** What no field of a format holds, as `name: value`, so that nothing is lost. */
export function customText(custom: Record<string, unknown>): string[] {
  return Object.entries(custom)
    .filter(([name]) => name !== "quoted-in" && name !== "subtitle")
    .map(
      ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
}

/** The title with its subtitle. */
export function fullTitle({ title, custom }: CslItem): string {
  const subtitle = custom?.["subtitle"];
  return typeof subtitle === "string" ? `${title}: ${subtitle}` : title;
}

/** Repository, collection and place in it, from the widest. */
export function archiveText(item: CslItem): string {
  return [item.archive, item.archive_collection, item.archive_location].filter(Boolean).join("; ");
}

/** Names in running text, one after the other. */
export function namesText(names: CslItem["author"] = []): string {
  return names.map(nameText).join(", ");
}
