import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import { compile } from "../../../src/core/search/plan/compile.ts";
import type { Plan } from "../../../src/core/search/plan/plan.ts";
import type { IndexedPassage, TextIndex } from "../../../src/core/search/text-index.ts";
import { createSegmentIndex } from "./segmented.ts";
import { createPlainIndex } from "../../support/plain-index/plain-index.ts";

const ALL: Plan = { op: "all" };

/** The words of a query as a plan. */
function planOf(query: string, forms = false): Plan {
  const { root } = parseQuery(query);
  return root ? compile(root, new Map(), forms) : { op: "none" };
}

function passagesOf(texts: string[], more: Partial<IndexedPassage> = {}): IndexedPassage[] {
  return texts.map((text, ordinal) => ({
    work: "w",
    ordinal,
    text,
    kind: "turn",
    layer: "record",
    speaker: null,
    role: null,
    record: null,
    ...more,
  }));
}

const BY_ANNA = { speaker: "anna", record: "call" };
const TALK: IndexedPassage[] = [
  ...passagesOf(["War is war.", "Peace at last."], BY_ANNA),
  ...passagesOf(["No war here", "war"], { work: "x", layer: "commentary", kind: "commentary" }),
];
const RECORDS = [{ id: "w call", earliest: "1999-12-31", years: ["1999", "2000"] }];

/** What every index over the texts promises, wherever it lives. */
describe.each<[string, (passages: IndexedPassage[]) => TextIndex]>([
  ["a plain scan", (passages) => createPlainIndex(passages, RECORDS)],
  ["a segment", (passages) => createSegmentIndex(passages, RECORDS)],
])("%s as an index", (_name, open) => {
  const find = async (texts: string[], query: string, forms = false) => {
    const request = { order: "reading", offset: 0, limit: 9_999, facets: false, sets: [] } as const;
    const { places } = await open(passagesOf(texts)).find({
      ...request,
      sets: [],
      plan: planOf(query, forms),
    });
    return places.map(({ ordinal }) => ordinal);
  };

  it("finds the passages that hold all words, in order", async () => {
    const texts = ["Iran and sanctions", "Iran", "sanctions on Iran", ""];
    expect(await find(texts, "sanctions iran")).toEqual([0, 2]);
    expect(await find(texts, "sanctions OR iran")).toEqual([0, 1, 2]);
    expect(await find(texts, "iran -sanctions")).toEqual([1]);
    expect(await find(texts, "-sanctions")).toEqual([1, 3]);
  });

  it("finds words that have to follow each other only where they do", async () => {
    const texts = ["Laden bin", "bin Laden", "bin and Laden", "bin-Laden’s"];
    expect(await find(texts, '"bin laden"')).toEqual([1, 3]);
    expect(await find(texts, "bin near/2 laden")).toEqual([0, 1, 2, 3]);
    expect(await find(texts, "bin near/1 laden")).toEqual([0, 1, 3]);
  });

  it("finds no phrase across two passages", async () => {
    expect(await find(["Osama bin", "Laden"], '"bin laden"')).toEqual([]);
  });

  it("finds beginnings, patterns, slips, spellings and forms", async () => {
    const texts = ["sanction", "Sanctions", "sanctoin", "sanctimony"];
    expect(await find(texts, "sanct*")).toEqual([0, 1, 2, 3]);
    expect(await find(texts, "s*y")).toEqual([3]);
    expect(await find(texts, "sanct?on*")).toEqual([0, 1]);
    expect(await find(texts, "sanction~1")).toEqual([0, 1, 2]);
    expect(await find(texts, "=Sanctions")).toEqual([1]);
    expect(await find(texts, "sanction", true)).toEqual([0, 1]);
  });

  it("finds all of more than a hundred passages, and all words of one beginning", async () => {
    const texts = Array.from({ length: 3_000 }, (_, number) => `word x${number}y`);
    expect(await find(texts, "word")).toHaveLength(3_000);
    expect(await find(texts, "x*")).toHaveLength(3_000);
    expect(await find(texts, "x29*")).toHaveLength(111);
  });

  it("finds nothing without words", async () => {
    expect(await find(["war"], "…")).toEqual([]);
    expect(await find([], "war")).toEqual([]);
  });

  it.each([
    "constructor",
    "__proto__",
    "hasOwnProperty",
    "toString",
    "then",
    "length",
    "undefined",
  ])("takes %s for a word like any other", async (word) => {
    const texts = [`the ${word} of it`, "of it"];
    expect(await find(texts, word)).toEqual([0]);
    expect(await find(["of it"], word)).toEqual([]);
  });

  it("finds words of thousands of letters, and tells them apart", async () => {
    const texts = ["a".repeat(3_000), `${"a".repeat(3_000)}b`];
    expect(await find(texts, `"${texts[0]}"`)).toEqual([0]);
    expect(await find(texts, `"${texts[1]}"`)).toEqual([1]);
    expect(await find(texts, "aaa*")).toEqual([0, 1]);
  });

  it("bears lone surrogates and emoji", async () => {
    expect(await find(["\uD800 war 🙂", "🙂"], "\uDC00 war")).toEqual([0]);
  });

  it("counts hits by what they are filed under, and in sets of passages", async () => {
    const found = await open(TALK).find({
      plan: planOf("war"),
      order: "date",
      offset: 0,
      limit: 1,
      facets: true,
      sets: [[{ work: "x", ordinal: 1 }], [{ work: "w", ordinal: 1 }]],
    });
    expect(found).toEqual({
      total: 3,
      places: [{ work: "w", ordinal: 0 }],
      facets: [
        { field: "speaker", values: [{ value: "anna", count: 1 }] },
        {
          field: "layer",
          values: [
            { value: "commentary", count: 2 },
            { value: "record", count: 1 },
          ],
        },
        {
          field: "work",
          values: [
            { value: "x", count: 2 },
            { value: "w", count: 1 },
          ],
        },
        { field: "record", values: [{ value: "w call", count: 1 }] },
        {
          field: "year",
          values: [
            { value: "1999", count: 1 },
            { value: "2000", count: 1 },
          ],
        },
      ],
      inSets: [1, 0],
    });
  });

  it("puts shorter passages and more matches first, equals in reading order", async () => {
    const texts = ["war and peace and more", "war", "war", "war war and peace and no more of it"];
    const { places } = await open(passagesOf(texts)).find({
      plan: planOf("war"),
      order: "relevance",
      offset: 0,
      limit: 9,
      facets: false,
      sets: [],
    });
    expect(places.map(({ ordinal }) => ordinal).slice(0, 2)).toEqual([1, 2]);
  });

  it("lists every match with its place, sorted by the words beside it", async () => {
    const texts = ["old war ends", "war begins", "a war: ah"];
    const request = { plan: planOf("war"), words: 2, offset: 0, limit: 9 };
    const listed = async (sort: "left" | "right") => {
      const { matches } = await open(passagesOf(texts)).listMatches({ ...request, sort });
      return matches.map(({ ordinal, position, length }) => [ordinal, position, length]);
    };
    expect(await listed("left")).toEqual([
      [1, 0, 1],
      [2, 1, 1],
      [0, 1, 1],
    ]);
    expect(await listed("right")).toEqual([
      [2, 1, 1],
      [1, 0, 1],
      [0, 1, 1],
    ]);
  });

  it("counts the matches, passages and words of each part, of those without a match, too", async () => {
    const counted = await open(TALK).count({ plan: planOf("war"), within: ALL, by: "layer" });
    expect(counted.total).toEqual({ matches: 4, passages: 3, words: 10 });
    expect(counted.rows.toSorted((a, b) => a.words - b.words)).toEqual([
      { value: "commentary", matches: 2, passages: 2, words: 4 },
      { value: "record", matches: 2, passages: 1, words: 6 },
    ]);
    const { rows } = await open(TALK).count({ plan: planOf("peace"), within: ALL, by: "speaker" });
    expect(rows).toContainEqual({ value: null, matches: 0, passages: 0, words: 4 });
  });

  it("tells where in each work the matches stand", async () => {
    expect(await open(TALK).disperse({ plan: planOf("war"), within: ALL })).toEqual([
      { work: "w", words: 6, places: [0, 2], inParts: [1, 0, 0, 1, 0, 0, 0, 0, 0, 0] },
      { work: "x", words: 4, places: [1, 3], inParts: [0, 0, 1, 0, 0, 0, 0, 1, 0, 0] },
    ]);
  });

  it("counts a word once that is near two matches, and no match as its own neighbour", async () => {
    const { rows, matches } = await open(passagesOf(["war and war", "and so"])).collocate({
      plan: planOf("war"),
      within: ALL,
      left: 5,
      right: 5,
      least: 1,
      sort: "logLikelihood",
      limit: 9,
    });
    expect(matches).toBe(2);
    expect(rows).toMatchObject([{ word: "and", together: 1, occurrences: 2, expected: 0.4 }]);
  });

  it("compares the words of one part with those of the rest", async () => {
    const compared = await open(TALK).compare({
      focus: { op: "key", keys: ["speaker=anna"] },
      reference: null,
      least: 1,
      limit: 99,
    });
    expect(compared).toMatchObject({ focusWords: 6, referenceWords: 4, total: 7 });
    expect(compared.rows.find(({ word }) => word === "war")).toMatchObject({
      focus: 2,
      reference: 2,
    });
  });

  it("counts runs of words inside of passages, the most frequent first", async () => {
    const texts = ["so it goes", "so it was", "goes so"];
    const { rows, total } = await open(passagesOf(texts)).countNgrams({
      plan: ALL,
      size: 2,
      least: 1,
      limit: 2,
    });
    expect(total).toBe(4);
    expect(rows).toEqual([
      { words: "so it", occurrences: 2, passages: 2 },
      { words: "goes so", occurrences: 1, passages: 1 },
    ]);
  });

  it("suggests words that are spelt like one that does not occur", async () => {
    const [first] = await open(TALK).suggest({ term: "paece", limit: 3 });
    expect(first).toEqual({ term: "peace", passages: 1 });
  });
});
