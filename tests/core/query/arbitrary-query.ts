import * as fc from "fast-check";
import type {
  FieldNode,
  NearNode,
  PhraseNode,
  QueryNode,
  WordNode,
} from "../../../src/core/query/query-tree.ts";
import { FIELD_NAMES } from "../../../src/core/query/query-tree.ts";
import { groupOf } from "../../../src/core/query/grammar.ts";
import { fold } from "../../../src/core/text/fold.ts";

const at = { start: 0, end: 0 };

/** A tree without the places of its nodes. */
export function bare(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => (key === "at" ? undefined : part)),
  );
}

const spelling = fc.oneof(
  fc.stringMatching(/^[A-Za-zа-яё]{1,9}$/u),
  fc.constantFrom(
    "Bush",
    "don't",
    "Élysée",
    "sanctions",
    "1999",
    "4.37",
    "Путин",
    "near",
    "or",
    "то",
  ),
);
const letters = fc.stringMatching(/^[a-zA-Zй]{1,8}$/u);

function word(match: WordNode["match"], spelling: string, distance = 0): WordNode {
  const isOperator = match === "word" && /^(?:AND|OR|NOT)$/u.test(spelling);
  const kept = isOperator ? spelling.toLowerCase() : spelling;
  return { kind: "word", match, term: fold(kept), spelling: kept, distance, at };
}

const plain = spelling.map((text) => word("word", text));
const prefix = spelling.map((text) => word("prefix", text));
const wildcard = fc
  .tuple(
    fc.constantFrom("", "*", "?", "?*"),
    letters,
    fc.constantFrom("*", "?", "??", "*?"),
    letters,
  )
  .map((parts) => word("wildcard", parts.join("")));
const fuzzy = fc
  .tuple(spelling, fc.constantFrom(1, 2))
  .map(([text, distance]) => word("fuzzy", text, distance));
const exact = spelling.map((text) => word("exact", text));
export const words: fc.Arbitrary<WordNode> = fc.oneof(plain, prefix, wildcard, fuzzy, exact);

const phraseOf =
  (quoted: boolean) =>
  (words: WordNode[]): PhraseNode => ({
    kind: "phrase",
    words,
    quoted,
    at,
  });
const several = (word: fc.Arbitrary<WordNode>, minLength: number) =>
  fc.array(word, { minLength, maxLength: 4 });
export const phrases: fc.Arbitrary<PhraseNode> = fc.oneof(
  several(fc.oneof(plain, prefix), 1).map(phraseOf(true)),
  several(exact, 1).map(phraseOf(true)),
  several(fc.oneof(plain, prefix, wildcard, fuzzy), 2).map(phraseOf(false)),
  several(exact, 2).map(phraseOf(false)),
);

const near: fc.Arbitrary<NearNode> = fc.record({
  kind: fc.constant("near" as const),
  left: fc.oneof(words, phrases),
  right: fc.oneof(words, phrases),
  distance: fc.integer({ min: 1, max: 1000 }),
  at: fc.constant(at),
});

const day = fc.constantFrom("1999", "1999-09", "1999-09-30");
const later = fc.constantFrom("2000", "2000-01", "2000-02-29");
const dates = fc.oneof(
  day.map((from) => ({ value: from, dates: { from, to: from } })),
  fc.tuple(day, later).map(([from, to]) => ({ value: `${from}..${to}`, dates: { from, to } })),
  day.map((from) => ({ value: `${from}..`, dates: { from, to: null } })),
  later.map((to) => ({ value: `..${to}`, dates: { from: null, to } })),
);
const quotedValue = fc
  .string({ unit: "binary", minLength: 1 })
  .filter((text) => text.trim() !== "");
function field(
  name: FieldNode["name"],
  value: string,
  { quoted = false, prefix = false, dates = null as FieldNode["dates"] },
): FieldNode {
  return { kind: "field", name, value, quoted, prefix, dates, at };
}

const fields: fc.Arbitrary<FieldNode> = fc.oneof(
  fc
    .tuple(dates, fc.boolean())
    .map(([{ value, dates }, quoted]) => field("date", value, { quoted, dates })),
  fc.constantFrom("note", "tag", "highlight").map((value) => field("has", value, {})),
  fc
    .tuple(
      fc.constantFrom(...FIELD_NAMES.filter((name) => name !== "date" && name !== "has")),
      fc.oneof(
        fc.stringMatching(/^[^\s"“”„‟«»＂()|*]{1,12}$/u).map((value) => ({ value, quoted: false })),
        quotedValue.map((value) => ({ value, quoted: true })),
      ),
      fc.boolean(),
    )
    .map(([name, { value, quoted }, prefix]) => field(name, value, { quoted, prefix })),
);

export const leaves: fc.Arbitrary<QueryNode> = fc.oneof(words, phrases, near, fields);

/** Every tree that a query can mean. */
export const trees: fc.Arbitrary<QueryNode> = fc.letrec<{ tree: QueryNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaves,
    tie("tree").map((child): QueryNode =>
      child.kind === "not" ? child.child : { kind: "not", child, at },
    ),
    fc
      .tuple(
        fc.constantFrom("and", "or" as const),
        fc.array(tie("tree"), { minLength: 2, maxLength: 4 }),
      )
      .map(([kind, children]) => groupOf(kind, children) as QueryNode),
  ),
})).tree;

/** Anything that can be typed, and much that looks like operators. */
export const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."ab \t\"“»-–'’.1й中\uD800*()?~=|:/\\\uFEFF\u00AD²") }),
  fc
    .array(
      fc.constantFrom(
        ...'a|OR|AND|NOT|-|(|)|"|"|near/5|NEAR/0|~|~2|*|?|=|speaker:|date:|1999|..|has:|tag|x-y|Bush|foo:|.| | | | | |'.split(
          "|",
        ),
        "|",
        "speaker:(",
        '="',
        "\\",
        "war*",
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join("")),
);
