import type { PassageSet } from "../data/passage-set.ts";
import { below, type Random } from "../data/random.ts";

const PLAIN = /^\p{L}+$/u;
const RUSSIAN = /^[а-яё]+$/;
const SAMPLED = 8000;
const COMMON = 400;
const STOP_WORDS = 12;
const RARE_PASSAGES = 10;
/** Words in more of the passages than this are not what somebody looks up by a half-remembered spelling. */
const FREQUENT_SHARE = 0.05;

export interface SampledPassage {
  index: number;
  words: string[];
}

/** What queries are drawn from: words by how often they occur, and passages. */
export interface WordPools {
  /** By falling number of passages. */
  common: string[];
  rare: string[];
  all: string[];
  stop: { en: string[]; ru: string[] };
  passages: SampledPassage[];
  russian: SampledPassage[];
  has: (word: string) => boolean;
  isFrequent: (word: string) => boolean;
}

export function poolWords(set: PassageSet, random: Random): WordPools {
  const { words, passages } = set.wordCounts();
  const counts = new Map(words.map((word, at) => [word, passages[at] ?? 0]));
  const plain = words.filter((word) => PLAIN.test(word));
  const falling = plain.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const sampled = samplePassages(set, random);
  return {
    common: falling.slice(0, COMMON),
    rare: plain.filter((word) => (counts.get(word) ?? 0) <= RARE_PASSAGES),
    all: plain,
    stop: {
      en: falling.filter((word) => !RUSSIAN.test(word)).slice(0, STOP_WORDS),
      ru: falling.filter((word) => RUSSIAN.test(word)).slice(0, STOP_WORDS),
    },
    passages: sampled,
    russian: sampled.filter(({ words }) => words.some((word) => RUSSIAN.test(word))),
    has: (word) => counts.has(word),
    isFrequent: (word) => (counts.get(word) ?? 0) > FREQUENT_SHARE * set.size,
  };
}

function samplePassages(set: PassageSet, random: Random): SampledPassage[] {
  const chosen = new Set<number>();
  const wanted = Math.min(SAMPLED, set.size);
  for (let draw = 0; draw < wanted; draw += 1) chosen.add(below(random, set.size));
  const indexes = [...chosen];
  return set
    .readTexts(indexes, "folded")
    .map((line, at) => ({ index: indexes[at] ?? 0, words: line.trim().split(" ") }));
}

export function isPlain(word: string): boolean {
  return PLAIN.test(word);
}

export function isRussian(word: string): boolean {
  return RUSSIAN.test(word);
}
