import * as fc from "fast-check";
import type { Plan, WordPlan } from "../../../../src/core/search/plan/plan.ts";
import type { IndexedRecord } from "../../../../src/core/search/record-years.ts";
import type { IndexedPassage } from "../../../../src/core/search/text-index.ts";

const WORDS =
  "the of and to Putin Putin's putin’s say says saying said Café cafe wide-ranging well-known U.S. 1,000 4.37 " +
  "happy happiness run running runs Чечня Чечни ёлка елка елки Елка сказал сказала мой мои don't state duma " +
  "statement states a an war wars War THE";
const VOCABULARY = WORDS.split(" ");

/** The records of the drawn passages. */
export const RECORDS: IndexedRecord[] = [
  { id: "w0 r0", earliest: "1999-09-12", years: ["1999"] },
  { id: "w0 r1", earliest: "1999-10-31", years: ["1999", "2000"] },
  { id: "w1 r0", earliest: null, years: [] },
  { id: "w1 r1", earliest: "2000-01-01", years: ["2000"] },
];

const text = fc
  .array(fc.constantFrom(...VOCABULARY), { maxLength: 24 })
  .map((words) => words.join(" "));

/** Up to 40 passages of three works, in reading order. */
export const drawnPassages = fc
  .array(
    fc.record({
      text,
      speaker: fc.constantFrom(null, "p1", "p2"),
      role: fc.constantFrom(null, "president"),
      record: fc.constantFrom(null, "r0", "r1"),
      isTurn: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((drafts) =>
    drafts.map(({ isTurn, ...draft }, at): IndexedPassage => {
      const perWork = Math.ceil(drafts.length / 3);
      const kind = isTurn ? "turn" : "commentary";
      return {
        ...draft,
        work: `w${Math.floor(at / perWork)}`,
        ordinal: at % perWork,
        kind,
        layer: isTurn ? "record" : "commentary",
      };
    }),
  );

const term = fc.constantFrom(
  ..."the of and to putin putin's say says café cafe wide ranging u.s 1,000 happy run runs чечня елка мой state duma war nothing".split(
    " ",
  ),
);

const word: fc.Arbitrary<WordPlan> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(term, fc.boolean())
      .map(([each, forms]) => wordPlan(each, "word", { forms })),
  },
  fc
    .constantFrom("t", "s", "sta", "wid", "е", "putin'", "p")
    .map((each) => wordPlan(each, "prefix")),
  fc
    .constantFrom("w?r", "*ing", "s*y", "*", "?", "st?t*")
    .map((each) => wordPlan(each, "wildcard")),
  fc
    .tuple(fc.constantFrom("putni", "sya", "hapy", "елко", "war"), fc.constantFrom(1, 2))
    .map(([each, distance]) => wordPlan(each, "fuzzy", { distance })),
  fc
    .constantFrom(
      "The",
      "the",
      "THE",
      "War",
      "war",
      "Putin",
      "putin's",
      "Putin's",
      "Café",
      "cafe",
      "Елка",
      "елка",
      "ёлка",
    )
    .map((spelling) => wordPlan(folded(spelling), "exact", { spelling })),
);

function folded(spelling: string): string {
  return spelling.toLowerCase().replace("é", "e").replace("ё", "е");
}

export function wordPlan(
  each: string,
  match: WordPlan["match"],
  rest: Partial<WordPlan> = {},
): WordPlan {
  return { op: "word", match, term: each, spelling: each, distance: 0, forms: false, ...rest };
}

const phrase = fc
  .array(word, { minLength: 2, maxLength: 3 })
  .map((words) => ({ op: "phrase" as const, words }));

const near = fc
  .tuple(fc.oneof(word, phrase), fc.oneof(word, phrase), fc.integer({ min: 1, max: 6 }))
  .map(([left, right, distance]) => ({ op: "near" as const, left, right, distance }));

const key = fc
  .subarray([
    "speaker=p1",
    "speaker=p2",
    "work=w1",
    "record=w0 r0",
    "kind=turn",
    "layer=commentary",
    "role=president",
    "speaker=nobody",
  ])
  .map((keys) => ({ op: "key" as const, keys }));

const places = fc.uniqueArray(fc.nat(14), { maxLength: 6 }).map((ordinals) => ({
  op: "passages" as const,
  places: [
    { work: "w0", ordinals: ordinals.sort((a, b) => a - b) },
    { work: "gone", ordinals: [1] },
  ],
}));

/** Plans of every kind over words that the drawn passages hold, or nearly hold. */
export const drawnPlan: fc.Arbitrary<Plan> = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { depthSize: "small" },
    word,
    phrase,
    near,
    key,
    places,
    fc.constant<Plan>({ op: "all" }),
    fc.constant<Plan>({ op: "none" }),
    fc
      .tuple(
        fc.constantFrom("and" as const, "or" as const),
        fc.array(tie("plan"), { minLength: 2, maxLength: 3 }),
      )
      .map(([op, parts]) => ({ op, parts })),
    tie("plan").map((part): Plan => ({ op: "not", part })),
  ),
})).plan;
