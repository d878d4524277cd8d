/** Articles, short prepositions and coordinating conjunctions. */
export const SMALL_WORDS = new Set(
  "a an and as at but by for from in into nor of on onto or per the to upon via vs with".split(" "),
);
const CLAUSE_END = /[:?!.—][”’"'»)\]]*$/u;

/**
 * An English title with the capitals of a headline: every word except articles, short prepositions and
 * coordinating conjunctions. First and last words, also of a part that a colon or a full stop ends, always get one; words that have a capital already,
 * and words that begin with a figure, stay as printed.
 */
export function headlineCase(title: string): string {
  const words = title.split(/(\s+)/);
  const last = words.findLastIndex((word) => /\p{L}/u.test(word));
  let isFirst = true;
  return words
    .map((word, index) => {
      if (!/\p{L}/u.test(word)) return word;
      const isLast = index === last || CLAUSE_END.test(word);
      const cased = capitaliseCompound(word, isFirst || isLast);
      isFirst = isLast;
      return cased;
    })
    .join("");
}

function capitaliseCompound(word: string, isEdge: boolean): string {
  return word
    .split(/([-‐‑–—/])/u)
    .map((part, index) => capitalise(part, isEdge && index === 0))
    .join("");
}

function capitalise(word: string, isEdge: boolean): string {
  const [, before = "", letters = ""] = /^([^\p{L}\p{N}]*)(\p{Ll}.*)$/u.exec(word) ?? [];
  const bare = letters.replace(/[^\p{L}]+$/u, "");
  if (bare === "" || /\p{Lu}/u.test(letters) || (!isEdge && SMALL_WORDS.has(bare))) return word;
  const first = String.fromCodePoint(letters.codePointAt(0) ?? 0);
  return before + first.toUpperCase() + letters.slice(first.length);
}
