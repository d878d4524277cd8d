import type { TextRange, Work } from "../../contract/work.ts";
import { type JoinedText, joinedText, rangesIn } from "../anchoring/joined-text.ts";
import { type NormalisedText, normaliseText } from "../anchoring/normalised-text.ts";
import type { IncomingQuote } from "./incoming.ts";

/** A work made ready to look for the very words in it. */
export interface LookedThrough {
  joined: JoinedText;
  normalised: NormalisedText;
}

/** Units of surroundings that are compared on each side. */
const CONTEXT = 32;
/** Places of the same words that are weighed against one another, at most. */
const MOST_PLACES = 1000;
/** What speaks for a place besides surroundings that agree, each unit of which counts one. */
const AT_ADDRESS = 1000;
const WHOLE_WORDS = 16;
const BEHIND_LAST = 8;

export function lookThrough(work: Work): LookedThrough {
  const joined = joinedText(work.passages);
  return { joined, normalised: normaliseText(joined.text) };
}

/**
 * Where all the quotes stand word for word, at most typography differing; null unless each does. Of several places that is
 * taken which the address, the surroundings and the position of the file speak for, else the first.
 */
export function findExactly(
  quotes: readonly IncomingQuote[],
  text: LookedThrough,
): TextRange[] | null {
  const found = placesOf(quotes, text);
  const [only] = quotes;
  if (found || quotes.length !== 1 || !only?.exact.includes("\n")) return found;
  // Programs without selectors put a line break where words of several passages are parted, also by a cut.
  const lines = only.exact.split("\n").filter((line) => line.trim() !== "");
  return placesOf(
    lines.map((exact, at) => ({
      exact,
      prefix: at === 0 ? only.prefix : "",
      suffix: at === lines.length - 1 ? only.suffix : "",
      address: at === 0 ? only.address : null,
      start: null,
    })),
    text,
  );
}

function placesOf(quotes: readonly IncomingQuote[], text: LookedThrough): TextRange[] | null {
  const ranges: TextRange[] = [];
  let last = 0;
  for (const quote of quotes) {
    const place = bestPlace(quote, text, last) ?? verbatimPlace(quote, text);
    if (!place) return null;
    last = place.end;
    ranges.push(...rangesIn(text.joined, place.start, place.end));
  }
  return ranges.length > 0 ? ranges : null;
}

function bestPlace(
  quote: IncomingQuote,
  text: LookedThrough,
  last: number,
): { start: number; end: number } | null {
  const wanted = normaliseText(quote.exact).text.trim();
  if (wanted === "") return null;
  const whole = text.normalised.text;
  const score = scorer(quote, text);
  let best: { start: number; end: number; score: number; far: number } | null = null;
  let at = whole.indexOf(wanted);
  for (let places = 0; at >= 0 && places < MOST_PLACES; places += 1) {
    const end = at + wanted.length;
    const found = score(at, end);
    const total = found.score + (text.normalised.starts[at]! >= last ? BEHIND_LAST : 0);
    if (!best || total > best.score || (total === best.score && found.far < best.far))
      best = { start: at, end, score: total, far: found.far };
    at = whole.indexOf(wanted, at + 1);
  }
  const { starts, ends } = text.normalised;
  return best && { start: starts[best.start]!, end: ends[best.end - 1]! };
}

/** Words that begin or end within a word that is hyphenated are other words once they are normalised by themselves. */
function verbatimPlace({ exact, address }: IncomingQuote, { joined }: LookedThrough) {
  const home = homeOf(address, joined)?.start ?? 0;
  const near = joined.text.indexOf(exact, home);
  const start = near < 0 ? joined.text.indexOf(exact) : near;
  return start < 0 ? null : { start, end: start + exact.length };
}

/** What speaks for a place, and how far it is from where the file says that the words stand. */
function scorer(quote: IncomingQuote, { joined, normalised }: LookedThrough) {
  const prefix = normaliseText(quote.prefix).text.slice(-CONTEXT);
  const suffix = normaliseText(quote.suffix).text.slice(0, CONTEXT);
  const home = homeOf(quote.address, joined);
  const expected = quote.start === null ? null : (home?.start ?? 0) + quote.start;
  const { text, starts } = normalised;
  return (start: number, end: number) => {
    const at = starts[start]!;
    const isHome = home !== null && at >= home.start && at < home.end;
    return {
      score:
        (isHome ? AT_ADDRESS : 0) +
        sameEnd(prefix, text.slice(Math.max(0, start - CONTEXT), start)) +
        sameStart(suffix, text.slice(end, end + CONTEXT)) +
        (isWhole(text, start) && isWhole(text, end) ? WHOLE_WORDS : 0),
      far: expected === null ? 0 : Math.abs(at - expected),
    };
  };
}

function homeOf(address: string | null, joined: JoinedText) {
  return address === null ? null : (joined.passages[joined.places.get(address) ?? -1] ?? null);
}

const LETTERS = /^[\p{L}\p{M}\p{N}]{2}$/u;

/** Whether no word goes on across a place. */
function isWhole(text: string, at: number): boolean {
  return !LETTERS.test(text.slice(Math.max(0, at - 1), at + 1));
}

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length += 1;
  return length;
}
