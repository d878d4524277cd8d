import * as fc from "fast-check";

const CHARACTERS = "*_`~#>+-=|\\[](){}<>!&^$%\"';:.,/@ \t\n\r0129aé".split("");
const SNIPPETS = [
  "```",
  "---",
  "&amp;",
  "&#32;",
  "<script>",
  "<!--",
  "]]>",
  "==",
  "%%",
  "^r-a",
  "[[x]]",
  "https://example.org",
  "1. ",
  "    ",
  "\r\n",
  "🙂",
  "ﬁ",
  "\u00A0",
  "\u202E",
  "=1+1",
  "＝1",
  "[!note]",
];

const markup = fc
  .array(fc.constantFrom(...CHARACTERS, ...SNIPPETS), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

/** Text of every kind, much of it markup of some format, without the two characters that Markdown cannot hold. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(markup, fc.string({ unit: "binary", maxLength: 40 }))
  .map((text) => text.replaceAll(/[\0\v]/g, "·"));
