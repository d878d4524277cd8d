/** Every character that stands for an apostrophe, as the source of a character class; all of them fold to `'`. */
export const APOSTROPHE =
  "['\\u2019\\u02BC\\u2018\\u02B9\\u2032\\uFF07\\u201B\\u02BB\\u02BD\\u0060\\u00B4\\u055A\\u0374]";

/** Characters that are invisible inside a word, such as the soft hyphen, as the source of a character class. */
export const IGNORABLE = "[\\u00AD\\u200C-\\u200F\\u2060\\uFEFF]";

/** Letters that turn into combining marks when decomposed, so they belong to the letter before them. */
const MARK_LETTERS = "\\u0E33\\u0EB3\\uFF9E\\uFF9F";

const APOSTROPHES = new RegExp(APOSTROPHE, "gv");
const IGNORABLES = new RegExp(IGNORABLE, "gv");
const CLUSTERS = new RegExp(`[\\s\\S][\\p{M}${MARK_LETTERS}${IGNORABLE}]*`, "gv");
const PLAIN = /^[\0-_a-\x7Fа-яА-Я]*$/u;
const MARKED_LATIN = /([\p{Script=Latin}\p{Script=Greek}\p{N}])\p{M}+/gu;
const STRESSED_CYRILLIC = /([аеиоуыэюяіѣѵ])(\p{M}+)/gu;
const HANGUL = /[\u1100-\u11FF]/u;
const UNDECOMPOSED = /[ςßæœøłđðþħŧı]/gu;
const PLAIN_SPELLING: Record<string, string> = {
  ς: "σ",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ı: "i",
};

/**
 * The spelling under which words are compared: lower case, Latin and Greek letters without marks,
 * ligatures resolved, ё as е but й apart from и, one apostrophe, no soft hyphens.
 */
export function fold(text: string): string {
  const plain = text.replace(APOSTROPHES, "'");
  if (PLAIN.test(plain)) return plain.toLowerCase();
  let folded = "";
  for (const [cluster] of plain.matchAll(CLUSTERS)) folded += foldCluster(cluster);
  return folded;
}

/** One character with its marks. */
function foldCluster(cluster: string): string {
  const bare = cluster
    .replace(IGNORABLES, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(MARKED_LATIN, "$1")
    .replace(STRESSED_CYRILLIC, withoutStress)
    .replace(UNDECOMPOSED, (letter) => PLAIN_SPELLING[letter] ?? letter);
  // Hangul stays apart: its letters compose across clusters, which would make folding twice differ.
  return HANGUL.test(bare) ? bare : bare.normalize("NFC");
}

function withoutStress(_match: string, vowel: string, marks: string): string {
  const kept = marks.replace(/[\u0300\u0301]/gu, "");
  return vowel + (vowel === "е" ? kept.replace(/\u0308/gu, "") : kept);
}
