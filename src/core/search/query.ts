import { ReadoutError } from "../../contract/result.ts";
import type { QueryProblem } from "../../contract/search.ts";
import type { TextSpan } from "../../contract/work.ts";
import { tokenise } from "../text/tokens.ts";
import type { Token } from "../text/tokens.ts";
import { readingOf } from "./query-reading.ts";

/** In UTF-16 code units. */
const MAX_QUERY_LENGTH = 10_000;
export const MAX_CLAUSES = 64;

/** One word to look for: this term itself, or every term that begins with it. */
export interface QueryWord {
  term: string;
  prefix: boolean;
}

/** Words that have to follow each other; most clauses are a single word. All clauses have to be found. */
export interface Clause {
  words: QueryWord[];
  /** Whether it stood in quotation marks. */
  quoted: boolean;
  /** Where in the query, without the quotation marks. */
  at: TextSpan;
}

/** What was typed, understood. Without clauses there is nothing to look for. */
export interface Query {
  clauses: Clause[];
  /** For people: `words sanctions, Iran… (any ending); phrase “bin Laden”`. */
  reading: string;
  problems: QueryProblem[];
}

/** A stretch of the query between quotation marks, or outside of them. */
interface Stretch extends TextSpan {
  quoted: boolean;
  closed: boolean;
}

const QUOTATION_MARK = /["“”„‟«»＂]/gu;
/** Between words typed as one, such as `Russian-American` or `and/or`; they are looked for side by side. */
const JOINT = /^[\p{Pd}\u2212./&@_:+'’]*$/u;
const LONG_DASH = /[\u2014\u2015]/u;
const STARTS_WITH_NUMBER = /^\p{N}/u;

/**
 * What a typed query asks for: each word, the last one as the beginning of a word unless it is a
 * number, and what stands in quotation marks exactly. Whatever had to be guessed is in `problems`.
 * @throws ReadoutError `query-too-long` above {@link MAX_QUERY_LENGTH} characters or {@link MAX_CLAUSES} clauses
 */
export function parseQuery(text: string): Query {
  if (text.length > MAX_QUERY_LENGTH) throw tooLong(text.length);
  const stretches = stretchesOf(text);
  const clauses = stretches.flatMap((stretch) => clausesOf(text, stretch));
  if (clauses.length > MAX_CLAUSES) throw tooMany(clauses.length);
  openLastWord(clauses);
  return {
    clauses,
    reading: readingOf(text, clauses),
    problems: problemsOf(text, stretches, clauses),
  };
}

function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let quoted = false;
  for (const { index } of text.matchAll(QUOTATION_MARK)) {
    stretches.push({ start, end: index, quoted, closed: true });
    start = index + 1;
    quoted = !quoted;
  }
  stretches.push({ start, end: text.length, quoted, closed: !quoted });
  return stretches;
}

function clausesOf(text: string, { start, end, quoted }: Stretch): Clause[] {
  const groups: Token[][] = [];
  let last: Token | undefined;
  for (const token of tokenise(text.slice(start, end))) {
    const gap = last && text.slice(start + last.end, start + token.start);
    const joined = gap !== undefined && (quoted || (JOINT.test(gap) && !LONG_DASH.test(gap)));
    if (joined) groups.at(-1)?.push(token);
    else groups.push([token]);
    last = token;
  }
  return groups.map((tokens) => ({
    words: tokens.map(({ term }) => ({ term, prefix: false })),
    quoted,
    at: { start: start + (tokens[0]?.start ?? 0), end: start + (tokens.at(-1)?.end ?? 0) },
  }));
}

/** The word being typed may be unfinished; a number is never taken for the beginning of another. */
function openLastWord(clauses: Clause[]): void {
  const last = clauses.at(-1);
  const word = last?.words.at(-1);
  if (last && word && !last.quoted) word.prefix = !STARTS_WITH_NUMBER.test(word.term);
}

function problemsOf(text: string, stretches: Stretch[], clauses: Clause[]): QueryProblem[] {
  if (clauses.length === 0) {
    const reason =
      text.trim() === "" ? "the query is empty" : "the query holds no letters or numbers";
    return [
      { message: `There is nothing to look for: ${reason}.`, at: { start: 0, end: text.length } },
    ];
  }
  return stretches.flatMap((stretch) => {
    const { start, end, quoted, closed } = stretch;
    if (!quoted) return [];
    const at = { start: start - 1, end: closed ? end + 1 : end };
    if (!clauses.some((clause) => clause.at.start >= start && clause.at.end <= end))
      return [{ message: "These quotation marks hold no word and were left out.", at }];
    return closed
      ? []
      : [
          {
            message: "This quotation mark is not closed; all that follows was read as one phrase.",
            at,
          },
        ];
  });
}

function tooLong(length: number): ReadoutError {
  return new ReadoutError(
    "query-too-long",
    `The query has ${length} characters, and at most ${MAX_QUERY_LENGTH} can be looked for. ` +
      "Nothing was searched. Look for a sentence of it instead, in quotation marks.",
  );
}

function tooMany(count: number): ReadoutError {
  return new ReadoutError(
    "query-too-long",
    `The query asks for ${count} words and phrases at once, and at most ${MAX_CLAUSES} can be looked for. ` +
      "Nothing was searched. Put quotation marks around a sentence to look for it as one phrase.",
  );
}
