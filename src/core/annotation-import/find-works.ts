import type { Corpus } from "../corpus/corpus.ts";
import { fold } from "../text/fold.ts";
import { tokenise } from "../text/tokens.ts";
import type { IncomingAnnotation, IncomingSource } from "./incoming.ts";

/** What is asked of an index for passages that resemble words; the shape is that of `TextIndex.resemble`. */
export interface ResemblingPassages {
  state(): Promise<{ isComplete: boolean }>;
  resemble(request: {
    key: string;
    words: string[];
    seeds: { texts: Int32Array; words: Int32Array; weights: Float32Array };
    running: Int32Array;
    least: number;
    limit: number;
    slice: { at: number; of: number };
    works: string[] | null;
  }): Promise<{ found: { text: number; place: { work: string }; weight: number }[] }>;
}

/** With so few works each is looked through for words whose work is not named. */
const FEW_WORKS = 8;
/** Passages that are looked at for words, and texts that the index is asked for at a time. */
const PASSAGES = 12;
const BATCH = 200;
/** Rows of two words that a quotation is looked for by, at most. */
const ROWS = 60;
const TAKEN_OVER = 8;

/** The work that a file names, by address, then by web address, then by title; null when it is not here. */
export function namedWork(corpus: Corpus): (source: IncomingSource) => string | null {
  const byUrl = new Map<string, string>();
  const byTitle = new Map<string, string>();
  for (const { id, title, publication } of corpus.works) {
    if (publication.url !== null) byUrl.set(plainUrl(publication.url), id);
    if (title.trim() !== "" && !byTitle.has(fold(title).trim()))
      byTitle.set(fold(title).trim(), id);
  }
  return ({ addresses, urls, titles }) =>
    addresses.map((address) => workAt(address, corpus)).find((work) => work !== null) ??
    urls.map((url) => byUrl.get(plainUrl(url))).find((work) => work !== undefined) ??
    titles.map((title) => byTitle.get(fold(title).trim())).find((work) => work !== undefined) ??
    null;
}

/** The work of an address, also of a passage that it has no more. */
function workAt(address: string, corpus: Corpus): string | null {
  const passage = corpus.findPassage(address);
  if (passage) return passage.work;
  const [first = ""] = address.split("/");
  return corpus.outline(first) ? first : null;
}

/** Without scheme, `www.`, fragment and closing slash, which differ between copies of one address. */
function plainUrl(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, "")
    .replace(/#.*$/, "")
    .replace(/\/+$/, "");
}

/** For each annotation the works in which its words are most likely to stand, the likeliest first. */
export async function likelyWorks(
  items: readonly IncomingAnnotation[],
  corpus: Corpus,
  index: ResemblingPassages,
): Promise<string[][]> {
  const all = corpus.works.map(({ id }) => id);
  const isAsked = all.length > FEW_WORKS && (await index.state()).isComplete;
  if (!isAsked) return items.map(() => all);
  const likely: string[][] = [];
  for (let from = 0; from < items.length; from += BATCH)
    likely.push(...(await askIndex(items.slice(from, from + BATCH), index)));
  return likely;
}

async function askIndex(
  items: readonly IncomingAnnotation[],
  index: ResemblingPassages,
): Promise<string[][]> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const seeds = items.flatMap(({ quotes }, text) =>
    rowsOf(quotes.map(({ exact }) => exact).join("\n")).map((row) => ({
      text,
      words: [0, 1, 2].map((at) => (row[at] === undefined ? -1 : numberOf(row[at]))),
    })),
  );
  const { found } = await index.resemble({
    key: `annotation-import:${[...numbers.keys()].join(" ")}`,
    words: [...numbers.keys()],
    seeds: {
      texts: Int32Array.from(seeds, ({ text }) => text),
      words: Int32Array.from(seeds.flatMap(({ words }) => words)),
      weights: new Float32Array(seeds.length).fill(1),
    },
    running: new Int32Array(),
    least: TAKEN_OVER,
    limit: PASSAGES,
    slice: { at: 0, of: 1 },
    works: null,
  });
  return items.map((_, text) => {
    const own = found.filter((one) => one.text === text).sort((a, b) => b.weight - a.weight);
    return [...new Set(own.map(({ place }) => place.work))];
  });
}

/** Every two words that follow each other; a word that stands alone by itself. */
function rowsOf(words: string): string[][] {
  const terms = tokenise(words).map(({ term }) => term);
  if (terms.length === 1) return [terms];
  return terms.slice(1, ROWS).map((term, at) => [terms[at]!, term]);
}
