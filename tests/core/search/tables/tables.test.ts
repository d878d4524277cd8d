import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConcordanceRequest, CountBy } from "../../../../src/contract/analysis.ts";
import type { Layer } from "../../../../src/contract/work.ts";
import { search } from "../../../../src/core/search/search.ts";
import { findCollocates } from "../../../../src/core/search/tables/collocates.ts";
import { concordance } from "../../../../src/core/search/tables/concordance.ts";
import { measureDispersion } from "../../../../src/core/search/tables/dispersion.ts";
import { countFrequencies } from "../../../../src/core/search/tables/frequencies.ts";
import { findKeyWords } from "../../../../src/core/search/tables/key-words.ts";
import { leftContext, rightContext } from "../../../../src/core/search/tables/line-context.ts";
import { countNgrams } from "../../../../src/core/search/tables/ngrams.ts";
import { printTable } from "../../../../src/core/search/tables/print-table.ts";
import { shareTalk } from "../../../../src/core/search/tables/talk.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { contextOf } from "../searching.ts";

const corpus = tinyCorpus();
const context = contextOf(corpus);
const TEXTS: Layer[] = ["record", "commentary"];

async function totalOf(query: string | null): Promise<number> {
  return (await search({ query: query ?? "", layers: TEXTS }, context)).total;
}

const lines = async (request: ConcordanceRequest) => {
  const page = await concordance(request, context);
  return page.lines.map(({ left, match, right }) => `${left}[${match}]${right}`);
};

describe("a concordance", () => {
  it("shows every match in its context, with where it stands and who says it", async () => {
    const page = await concordance({ query: "legislation", width: 20 }, context);
    expect(page).toMatchObject({ total: 1, passages: 1, problems: [] });
    expect(page.lines).toEqual([
      {
        passage: "small-talks/s1/t1/p1",
        work: "small-talks",
        section: "small-talks/s1",
        layer: "record",
        kind: "turn",
        speaker: "ivan-orlov",
        record: "1999-06-15-call",
        date: "1999-06-15",
        at: { start: 41, end: 52 },
        left: "r opponents of this ",
        match: "legislation",
        right: ". Sanctions are not ",
      },
    ]);
  });

  it("marks no possessive ending, and a phrase with what is between its words", async () => {
    expect(await lines({ query: "orlov", width: 20, limit: 1, offset: 3 })).toEqual([
      "[Orlov]’s remarks on sancti",
    ]);
    expect(await lines({ query: '"russian american"' })).toEqual([
      expect.stringContaining("[Russian-American]"),
    ]);
  });

  it("is sorted by the words before or after, the nearest first", async () => {
    const texts = contextOf(
      textCorpus(["the old war ended", "no new war began", "an old war: yes"]),
    );
    const sorted = async (sort: "left" | "right", words: number) => {
      const page = await concordance({ query: "war", sort, words }, texts);
      return page.lines.map(({ passage }) => passage);
    };
    expect(await sorted("left", 1)).toEqual(["w/p2", "w/p1", "w/p3"]);
    expect(await sorted("left", 2)).toEqual(["w/p2", "w/p3", "w/p1"]);
    expect(await sorted("right", 1)).toEqual(["w/p2", "w/p1", "w/p3"]);
  });

  it("holds no lines for a query of fields alone, or for none", async () => {
    expect(await concordance({ query: "speaker:orlov" }, context)).toMatchObject({ total: 0 });
    expect(await concordance({ query: "" }, context)).toMatchObject({ total: 0, lines: [] });
  });

  it("cuts no character, and keeps to the width, whatever the text", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."ab \n🙂é", "e\u0301", "👩‍🚀"),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.nat(80), fc.integer({ min: 20, max: 40 }), (before, cut, width) => {
        const segments = [...new Intl.Segmenter("und").segment(before)].map((each) => each.segment);
        const offset = segments.slice(0, cut % (segments.length + 1)).join("").length;
        const sides = [leftContext(before, offset, width), rightContext(before, offset, width)];
        const spaced = (part: string) => part.replace(/\s+/gu, " ");
        const [left, right] = [before.slice(0, offset), before.slice(offset)].map(spaced);
        expect(left!.endsWith(sides[0]!)).toBe(true);
        expect(right!.startsWith(sides[1]!)).toBe(true);
        for (const side of sides) {
          expect(side.length).toBeLessThanOrEqual(width);
          expect(side.isWellFormed()).toBe(true);
          expect(side).not.toMatch(/\s{2}|\n/u);
        }
        expect(sides[0] === left || left!.length > width).toBe(true);
      }),
    );
  });
});

describe("frequencies", () => {
  it("tell matches, passages, words and rate of each part, the highest rate first", async () => {
    const table = await countFrequencies({ query: "sanctions", by: "layer" }, context);
    expect(table.total).toMatchObject({ matches: 3, passages: 3 });
    expect(table.rows.map(({ value, matches, query }) => ({ value, matches, query }))).toEqual([
      { value: "commentary", matches: 2, query: "sanctions layer:commentary" },
      { value: "record", matches: 1, query: "sanctions layer:record" },
    ]);
    const { matches, words, perTenThousand } = table.total;
    expect(perTenThousand).toBeCloseTo((matches / words) * 10_000, 10);
  });

  it.each<CountBy>(["speaker", "record", "year", "work", "layer"])(
    "by %s lead to as many passages as they count",
    async (by) => {
      const { rows } = await countFrequencies({ query: "the OR orlov OR мой", by }, context);
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.filter(({ query }) => query === null).every(({ value }) => value === null)).toBe(
        true,
      );
      for (const { query, passages } of rows.filter((row) => row.query !== null))
        expect([query, await totalOf(query)]).toEqual([query, passages]);
    },
  );

  it("are relative to the texts within filters and fields, in which nothing has to match", async () => {
    const all = await countFrequencies({ query: "sanctions speaker:orlov", by: "work" }, context);
    const filtered = await countFrequencies(
      { query: "sanctions", speakers: ["ivan-orlov"], by: "work" },
      context,
    );
    expect(all.rows.map(({ words, matches }) => [words, matches])).toEqual(
      filtered.rows.map(({ words, matches }) => [words, matches]),
    );
    expect(filtered.rows[0]?.query).toBe("sanctions speaker:ivan-orlov work:small-talks");
    expect(all.total.words).toBeGreaterThan(30);
  });
});

describe("dispersion", () => {
  it("tells the places of the matches and how evenly they are spread", async () => {
    const texts = contextOf(textCorpus(["war a b c", "d e war f"]));
    const { rows, juillandD, dp } = await measureDispersion({ query: "war" }, texts);
    expect(rows).toMatchObject([
      { work: "w", words: 8, matches: 2, ticks: [0, 0.75], query: "war work:w" },
    ]);
    expect(rows[0]?.dp).toBeCloseTo(0.8, 10);
    expect([juillandD, dp]).toEqual([null, null]);
  });

  it("compares works where there are several", async () => {
    const { rows, dp } = await measureDispersion({ query: "sanctions" }, context);
    expect(rows.map(({ work, matches }) => [work, matches])).toEqual([
      ["small-talks", 3],
      ["razgovory", 0],
    ]);
    expect(rows[1]).toMatchObject({ juillandD: null, dp: null });
    expect(dp).toBeGreaterThan(0);
  });
});

describe("collocates, key words and n-grams", () => {
  it("find the words beside a match, each leading to the passages where it is", async () => {
    const texts = contextOf(textCorpus(["cold war now", "a cold war", "cold feet", "war"]));
    const { rows, matches } = await findCollocates(
      { query: "war", least: 1, sort: "together" },
      texts,
    );
    expect(matches).toBe(3);
    expect(rows[0]).toMatchObject({
      word: "cold",
      together: 2,
      occurrences: 3,
      query: "war near/5 cold",
    });
    expect((await search({ query: "war near/5 cold" }, texts)).total).toBe(2);
  });

  it("keep fields and filters in what a row leads to", async () => {
    const request = { query: "sanctions speaker:orlov", least: 1, works: ["small-talks"] };
    const { rows } = await findCollocates(request, context);
    expect(rows[0]?.query).toMatch(/^sanctions near\/5 \S+ speaker:orlov work:small-talks$/u);
  });

  it("tell the words of one speaker from those of the others", async () => {
    const { rows, focusWords, referenceWords } = await findKeyWords(
      {
        focus: { query: "", speakers: ["anna-berg"] },
        reference: { query: "speaker:orlov" },
        least: 1,
      },
      context,
    );
    expect([focusWords, referenceWords].every((words) => words > 20)).toBe(true);
    expect(rows[0]).toMatchObject({ word: "it", reference: 0, query: "speaker:anna-berg it" });
    expect(rows.some(({ keyness }) => keyness < 0)).toBe(true);
  });

  it("say of an empty query nothing, but of one that could not be read", async () => {
    const empty = await countNgrams({ query: "" }, context);
    expect(empty.problems).toEqual([]);
    expect(empty.total).toBeGreaterThan(0);
    expect((await countNgrams({ query: "speaker:nobody" }, context)).problems).toHaveLength(1);
  });

  it("count runs of words, each leading to its passages", async () => {
    const { rows } = await countNgrams({ query: "", size: 2, layers: ["record"] }, context);
    for (const { query, passages } of rows)
      expect([query, await totalOf(query)]).toEqual([query, passages]);
  });
});

describe("shares of talk", () => {
  it("tell how much of each record everybody says", () => {
    const { rows } = shareTalk(corpus);
    expect(rows.map(({ record, speaker }) => [record, speaker])).toEqual([
      ["1999-06-15-call", "ivan-orlov"],
      ["1999-06-15-call", "anna-berg"],
      ["1999-11-oslo", "ivan-orlov"],
    ]);
    expect(rows[0]!.share + rows[1]!.share).toBeCloseTo(1, 10);
    expect(rows[2]?.share).toBe(1);
  });

  it("lead to the speech that they count", async () => {
    for (const { query } of shareTalk(corpus).rows) expect(await totalOf(query)).toBeGreaterThan(0);
  });
});

describe("a printed table", () => {
  it("has names instead of ids, and all lines whatever limit is named", async () => {
    const { header, rows, title } = await printTable(
      { table: "concordance", request: { query: "the OR orlov", limit: 1 } },
      context,
    );
    expect(title).toBe("Concordance of the OR orlov");
    expect(rows.length).toBeGreaterThan(5);
    const row = Object.fromEntries(header.map((name, at) => [name, rows.at(-1)?.[at]]));
    expect(row).toMatchObject({ Speaker: "Anna Berg", Work: "Small talks, large consequences" });
    expect(row["Record"]).toBe("Telephone call between Ivan Orlov and Anna Berg, 15 June 1999");
  });

  it.each<Parameters<typeof printTable>[0]>([
    { table: "frequency", request: { query: "orlov", by: "speaker" } },
    { table: "dispersion", request: { query: "orlov" } },
    { table: "collocates", request: { query: "sanctions", least: 1 } },
    { table: "keyness", request: { focus: { query: "speaker:orlov" } } },
    { table: "ngrams", request: { query: "" } },
    { table: "talk", request: {} },
  ])("$table has a cell under each header", async (asked) => {
    const { header, rows } = await printTable(asked, context);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });
});
