import type { PassageSet } from "../data/passage-set.ts";
import { below, pick, type Random, randomFor, shuffle } from "../data/random.ts";
import {
  type BenchQuery,
  QUERY_CLASSES,
  type QueryClass,
  type QueryTree,
  word,
} from "./bench-query.ts";
import { misspell } from "./misspell.ts";
import {
  isPlain,
  isRussian,
  poolWords,
  type SampledPassage,
  type WordPools,
} from "./word-pools.ts";

type Draw = (pools: WordPools, random: Random, set: PassageSet) => QueryTree | null;

const DRAWS: Record<Exclude<QueryClass, "misspelt">, Draw> = {
  common: ({ common }, random) => word(pick(random, common)),
  rare: ({ rare }, random) => word(pick(random, rare)),
  prefix: drawPrefix,
  and: ({ passages }, random) =>
    allOf(wordsTogether(pick(random, passages), 2 + below(random, 2), random)),
  phrase: drawPhrase,
  boolean: drawBoolean,
  field: drawField,
  russian: ({ russian }, random) =>
    russian.length === 0
      ? null
      : allOf(
          wordsTogether(
            pick(random, russian),
            random() < 0.6 ? 1 : 2 + below(random, 2),
            random,
          ).filter(isRussian),
        ),
  stop: drawStopWords,
};

/** Tries for a query of a class that has not been drawn yet, before it may be one that has. */
const TRIES = 50;

/** So many queries of each class, each of them once where there are enough. Equal seeds give equal queries. */
export function drawQueries(set: PassageSet, count: number, seed: number): BenchQuery[] {
  const pools = poolWords(set, randomFor(seed, "pools"));
  return QUERY_CLASSES.flatMap((name) => {
    const random = randomFor(seed, name);
    const drawn = new Map<string, BenchQuery>();
    for (let tries = 0; drawn.size < count && tries < count * TRIES; tries += 1) {
      const query = drawOne(name, { pools, random, set, isFirst: drawn.size === 0 });
      if (query !== null) drawn.set(JSON.stringify(query.tree), query);
    }
    return Array.from(drawn.values());
  });
}

function drawOne(
  name: QueryClass,
  from: { pools: WordPools; random: Random; set: PassageSet; isFirst: boolean },
): BenchQuery | null {
  if (name === "misspelt") return drawMisspelt(from.pools, from.random);
  if (name === "stop" && from.isFirst)
    return { class: name, tree: allOf(["the", "of", "and"]) as QueryTree, wanted: null };
  const tree = DRAWS[name](from.pools, from.random, from.set);
  return tree === null ? null : { class: name, tree, wanted: null };
}

function allOf(terms: string[]): QueryTree | null {
  const [first] = terms;
  if (first === undefined) return null;
  return terms.length === 1 ? word(first) : { op: "and", parts: terms.map(word) };
}

/** Different words of one passage, so that they are found together. */
function wordsTogether({ words }: SampledPassage, count: number, random: Random): string[] {
  return shuffle(random, [...new Set(words.filter(isPlain))]).slice(0, count);
}

/** Half of them as they are typed, by the words of the texts, half by the words of the vocabulary. */
function drawPrefix({ passages, all }: WordPools, random: Random): QueryTree | null {
  const from = random() < 0.5 ? pick(random, pick(random, passages).words) : pick(random, all);
  const length = 2 + below(random, 3);
  if (!isPlain(from) || from.length <= length) return null;
  return { op: "prefix", term: from.slice(0, length) };
}

function drawPhrase({ passages }: WordPools, random: Random): QueryTree | null {
  const { words } = pick(random, passages);
  const length = 2 + below(random, 3);
  if (words.length < length) return null;
  const start = below(random, words.length - length + 1);
  const terms = words.slice(start, start + length);
  return terms.every(isPlain) ? { op: "phrase", terms } : null;
}

function drawBoolean({ passages, common }: WordPools, random: Random): QueryTree | null {
  const [a, b] = wordsTogether(pick(random, passages), 2, random).map(word);
  const [c] = wordsTogether(pick(random, passages), 1, random).map(word);
  if (!a || !b || !c) return null;
  const d = word(pick(random, common));
  const not: QueryTree = { op: "not", part: d };
  const shapes: QueryTree[] = [
    { op: "or", parts: [a, c] },
    { op: "and", parts: [a, not] },
    { op: "and", parts: [{ op: "or", parts: [a, c] }, d] },
    { op: "and", parts: [a, b, not] },
    {
      op: "and",
      parts: [
        { op: "or", parts: [a, c] },
        { op: "or", parts: [b, d] },
      ],
    },
    { op: "and", parts: [{ op: "or", parts: [a, { op: "and", parts: [b, c] }] }, not] },
    {
      op: "or",
      parts: [
        { op: "and", parts: [a, b] },
        { op: "and", parts: [c, d] },
      ],
    },
  ];
  return pick(random, shapes);
}

function drawField({ passages }: WordPools, random: Random, set: PassageSet): QueryTree | null {
  const sampled = pick(random, passages);
  const { work, speaker, kind } = set.describe(sampled.index, "");
  const words = wordsTogether(sampled, 1 + below(random, 2), random).map(word);
  const filters = [
    { field: "speaker", value: speaker },
    { field: "work", value: work },
    { field: "kind", value: kind },
  ] as const;
  const chosen = shuffle(random, filters).slice(0, random() < 0.7 ? 1 : 2);
  const fields = chosen.flatMap(({ field, value }): QueryTree[] =>
    value === null ? [] : [{ op: "field", field, value }],
  );
  return words.length === 0 || fields.length === 0
    ? null
    : { op: "and", parts: [...words, ...fields] };
}

function drawStopWords({ stop }: WordPools, random: Random): QueryTree | null {
  const list = random() < 0.3 && stop.ru.length > 3 ? stop.ru : stop.en;
  return allOf(shuffle(random, list).slice(0, 2 + below(random, 3)));
}

/** A word of five letters or more, drawn by how often it is used, and misspelt so that it occurs nowhere. */
function drawMisspelt({ passages, has, isFrequent }: WordPools, random: Random): BenchQuery | null {
  const wanted = pick(random, pick(random, passages).words);
  if (!isPlain(wanted) || wanted.length < 5 || isFrequent(wanted)) return null;
  const term = misspell(wanted, random);
  return has(term) ? null : { class: "misspelt", tree: word(term), wanted };
}
