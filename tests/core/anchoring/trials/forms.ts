import { type Draft, type Piece, rewrite } from "./draft.ts";
import type { Random } from "./random.ts";

type Form = (draft: Draft, random: Random) => Draft;

/** Ways to write the same words. */
export const FORMS: Record<string, Form> = {
  "letters decomposed (NFD)": (draft) => rewrite(draft, ({ text }) => text.normalize("NFD")),
  "CRLF at line ends": (draft) => rewrite(draft, ({ text }) => text.replaceAll("\n", "\r\n")),
  "lines broken anew": (draft, random) =>
    rewrite(draft, ({ text }) =>
      text.replace(/\s+/gu, () => random.pick([" ", "\n", "\r\n", "\n   ", "\u00a0"])),
    ),
  "curly quotation marks": (draft) =>
    rewrite(draft, ({ text }) =>
      text
        .replace(/["“”«»]/gu, "”")
        .replaceAll(/['‘’`]/gu, "’")
        .replaceAll("--", "—"),
    ),
  "straight quotation marks": (draft) =>
    rewrite(draft, ({ text }) =>
      text
        .replace(/["“”«»„]/gu, '"')
        .replaceAll(/['‘’`]/gu, "'")
        .replaceAll(/ ?[–—] ?/gu, " -- "),
    ),
  "words hyphenated at line ends": (draft, random) =>
    rewrite(draft, (piece) => (random.below(4) === 0 ? hyphenated(piece, random) : piece.text)),
  "soft hyphens and ligatures": (draft, random) =>
    rewrite(draft, (piece) =>
      softened(piece, random).replaceAll("ffi", "ﬃ").replaceAll("fi", "ﬁ").replaceAll("fl", "ﬂ"),
    ),
};

function hyphenated({ text, isWord }: Piece, random: Random): string {
  return isWord ? cutBy(text, random, /\p{L}{4,}/u, "-\n") : text;
}

function softened({ text, isWord }: Piece, random: Random): string {
  return isWord ? cutBy(text, random, /\p{L}{4,}/u, "\u00ad") : text;
}

function cutBy(text: string, random: Random, long: RegExp, mark: string): string {
  if (!long.test(text) || /[^\p{L}]/u.test(text)) return text;
  const at = 2 + random.below(text.length - 3);
  return `${text.slice(0, at)}${mark}${text.slice(at)}`;
}
