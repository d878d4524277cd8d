import { ReadoutError } from "../../contract/result.ts";

/** In UTF-16 code units. */
export const MAX_QUERY_LENGTH = 100_000;
/** Words and field values, those inside phrases included. */
export const MAX_TERMS = 10_000;
/** Brackets inside brackets. */
export const MAX_DEPTH = 64;

const count = (value: number) => value.toLocaleString("en-GB");

/** @throws ReadoutError `query-too-long` above {@link MAX_QUERY_LENGTH} */
export function checkLength(text: string): void {
  if (text.length <= MAX_QUERY_LENGTH) return;
  throw new ReadoutError(
    "query-too-long",
    `The query has ${count(text.length)} characters, and at most ${count(MAX_QUERY_LENGTH)} can be looked for. ` +
      "Nothing was searched. Look for a sentence of it instead, in quotation marks.",
  );
}

/** @throws ReadoutError `query-too-long` above {@link MAX_TERMS} */
export function checkTerms(terms: number): void {
  if (terms <= MAX_TERMS) return;
  throw new ReadoutError(
    "query-too-long",
    `The query asks for more than ${count(MAX_TERMS)} words and values at once. ` +
      "Nothing was searched. Take some of them out, or look for them in several searches.",
  );
}

/** @throws ReadoutError `query-too-long` above {@link MAX_DEPTH} */
export function checkDepth(depth: number): void {
  if (depth <= MAX_DEPTH) return;
  throw new ReadoutError(
    "query-too-long",
    `The query has more than ${MAX_DEPTH} brackets inside each other. ` +
      "Nothing was searched. Take away the brackets that it does not need.",
  );
}
