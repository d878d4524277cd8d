import type { CheckedQuotation } from "../../../contract/checking.ts";
import type { TextSpan } from "../../../contract/work.ts";
import { type CheckedWord, checkedWords } from "../checked-words.ts";
import type { EditTexts } from "./corrections.ts";

/** The words of a quotation that stand in one range of its source: the first, and the last. */
export interface RangePlace {
  first: CheckedWord;
  last: CheckedWord;
}

/**
 * Where in the manuscript the words of each range stand, by counting letters, since words that are the same may be
 * divided differently. Null where the letters do not come out even: then the place is not known.
 */
export function rangePlaces(quotation: CheckedQuotation, texts: EditTexts): RangePlace[] | null {
  const { pieces, differences, ranges } = quotation;
  const words = pieces
    .flatMap(({ start, end }) => checkedWords(texts.manuscript, start, end))
    .filter((word) => !differences.some((one) => isWithin(word, one)));
  const places: RangePlace[] = [];
  let at = 0;
  for (const range of ranges) {
    const passage = texts.passage(range.passage);
    if (!passage) return null;
    const gone = differences.flatMap((one) =>
      one.range?.passage === range.passage ? one.range : [],
    );
    let letters = checkedWords(passage.text, range.start, range.end)
      .filter((word) => !gone.some((one) => isWithin(word, one)))
      .reduce((sum, word) => sum + lettersOf(word), 0);
    const first = words[at];
    while (letters > 0 && words[at]) letters -= lettersOf(words[at++]!);
    const last = words[at - 1];
    if (letters !== 0 || !first || !last) return null;
    places.push({ first, last });
  }
  return at === words.length ? places : null;
}

function isWithin(word: TextSpan, span: TextSpan): boolean {
  return span.start < span.end && word.start >= span.start && word.end <= span.end;
}

function lettersOf({ term, bare }: CheckedWord): number {
  return (bare ?? term).replaceAll(/[^\p{L}\p{N}]/gu, "").length;
}
