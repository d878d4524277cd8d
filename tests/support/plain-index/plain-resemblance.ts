import type {
  ResemblanceAnswer,
  ResemblanceRequest,
} from "../../../src/core/search/resemble/resemblance.ts";
import { tokenise } from "../../../src/core/text/tokens.ts";

interface PlainText {
  work: string;
  ordinal: number;
  text: string;
}

/** What resembles texts, found by comparing every row of words with every other. */
export function resemble(
  request: ResemblanceRequest,
  passages: readonly PlainText[],
): ResemblanceAnswer {
  const { seeds, words, running, least, limit, slice, works } = request;
  const [from, to] = [slice.at, slice.at + 1].map((at) =>
    Math.floor((passages.length * at) / slice.of),
  );
  const answer: ResemblanceAnswer = { passages: 0, found: [], taken: [] };
  const weights = new Map<number, { place: { work: string; ordinal: number }; weight: number }[]>();
  for (const { work, ordinal, text } of passages.slice(from, to)) {
    if (works !== null && !works.includes(work)) continue;
    answer.passages += 1;
    const place = { work, ordinal };
    const terms = tokenise(text).map(({ term }) => term);
    const rows = ` ${terms.join(" ")} `;
    const sums = new Map<number, number>();
    for (const [seed, wanted] of seeds.texts.entries()) {
      const row = Array.from(seeds.words.subarray(seed * 3, seed * 3 + 3)).filter(
        (word) => word >= 0,
      );
      if (rows.includes(` ${row.map((word) => words[word]).join(" ")} `))
        sums.set(wanted, (sums.get(wanted) ?? 0) + seeds.weights[seed]!);
    }
    for (const [wanted, weight] of sums)
      weights.set(wanted, [...(weights.get(wanted) ?? []), { place, weight }]);
    for (const start of running.keys())
      for (const position of terms.keys()) {
        const isSame = (by: number) =>
          running[start + by] !== undefined &&
          running[start + by]! >= 0 &&
          terms[position + by] !== undefined &&
          words[running[start + by]!] === terms[position + by];
        if (isSame(-1)) continue;
        let length = 0;
        while (isSame(length)) length += 1;
        if (length >= least) answer.taken.push({ from: start, length, place, position });
      }
  }
  for (const [text, all] of weights)
    for (const one of all.sort((a, b) => b.weight - a.weight).slice(0, limit))
      answer.found.push({ text, ...one });
  return answer;
}

export function countHolding(words: readonly string[], passages: readonly PlainText[]): number[] {
  const terms = passages.map(
    ({ text }) =>
      new Set(tokenise(text).flatMap(({ term, stem }) => (stem === null ? [term] : [term, stem]))),
  );
  return words.map((word) => terms.filter((all) => all.has(word)).length);
}
