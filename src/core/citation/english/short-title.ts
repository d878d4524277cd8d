import { SMALL_WORDS } from "./headline-case.ts";

/** A title is cut before these, because what follows says more about what was named. */
const CUTS = new Set("who whom whose which that where when why how because".split(" "));

const MOST_WORDS = 4;

/**
 * The key words of a title, at most four: without its subtitle and a first article, in the order of the
 * title. A title of four words and fewer stays whole but for the article.
 */
export function shortTitle(title: string): string {
  const main = title.split(/(?<=[?!])\s|[:;—]\s?|\.\s/)[0]?.trim() ?? title;
  const words = main.replace(/^(?:an?|the)\s+(?=\S)/i, "").split(/\s+/);
  if (words.length <= MOST_WORDS) return tidy(words);
  const cut = words.findIndex((word, index) => index > 0 && CUTS.has(bare(word)));
  const kept = words.slice(0, cut > 0 ? Math.min(cut, MOST_WORDS) : MOST_WORDS);
  while (kept.length > 1 && SMALL_WORDS.has(bare(kept.at(-1) ?? ""))) kept.pop();
  return tidy(kept);
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}]/gu, "");
}

function tidy(words: string[]): string {
  return words.join(" ").replace(/[,;:.]+$/, "");
}
