import { describe, expect, it } from "vitest";
import { TURNS_AT_ONCE } from "../../../src/contract/overview.ts";
import { ReadoutError } from "../../../src/contract/result.ts";
import type { Work } from "../../../src/contract/work.ts";
import { openCorpus } from "../../../src/core/corpus/corpus.ts";
import { personOverviews, recordOverviews } from "../../../src/core/corpus/overviews.ts";
import { turnsPage } from "../../../src/core/corpus/turns-page.ts";
import { outlineOf, type WorkOutline } from "../../../src/core/corpus/work-outline.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const original = corpus.work("small-talks");

/** The small talks under another address. */
function copyOf(number: number): Work {
  return JSON.parse(JSON.stringify(original).replaceAll("small-talks", `talks-${number}`)) as Work;
}

/** So many works whose texts are loaded when they are asked for, with the ids of those that were. */
function manyWorks(count: number, unreadable?: string) {
  const loaded: string[] = [];
  const copies = Array.from({ length: count }, (_, at) => copyOf(at));
  const outlines = copies.map((work) => JSON.parse(JSON.stringify(outlineOf(work))) as WorkOutline);
  const many = openCorpus([{ id: "c", title: "C", description: "", works: outlines }], (id) => {
    loaded.push(id);
    if (id === unreadable) throw new ReadoutError("corpus-unreadable", "It is gone.");
    return copies.find((work) => work.id === id) as Work;
  });
  return { many, loaded };
}

describe("people and records of many works", () => {
  it("are told without loading any text", () => {
    const { many, loaded } = manyWorks(1000);
    const [ivan] = personOverviews(many);
    const records = recordOverviews(many);
    expect(loaded).toEqual([]);
    const [once] = personOverviews(corpus, "small-talks");
    expect(ivan).toMatchObject({ words: 1000 * once!.words, turns: 1000 * once!.turns });
    expect(records).toHaveLength(2000);
    expect(records.find(({ work }) => work === "talks-7")).toEqual(
      JSON.parse(
        JSON.stringify(recordOverviews(corpus, "small-talks")[0]).replaceAll(
          "small-talks",
          "talks-7",
        ),
      ),
    );
  });
});

describe("the turns of a person", () => {
  it("open with their first words, whole, and say where they stand", () => {
    const { turns, next } = turnsPage(corpus, "ivan-orlov");
    expect(next).toBeNull();
    expect(turns.map(({ turn, passage }) => [turn, passage])).toEqual([
      ["small-talks/s1/t1", "small-talks/s1/t1/p1"],
      ["small-talks/s2/t1", "small-talks/s2/t1/p1"],
    ]);
    expect(turns.map(({ sectionNumber }) => sectionNumber)).toEqual([1, 2]);
    expect(turns[0]?.opening).toBe(
      "We donʼt see any major opponents of this legislation. Sanctions are not conducive to…",
    );
  });

  it("come page by page, each once and in order, and load only works that are on the page", () => {
    const { many, loaded } = manyWorks(151);
    const first = turnsPage(many, "ivan-orlov");
    expect(first.next).toBe(TURNS_AT_ONCE);
    expect(loaded).toHaveLength(100);
    const rest = turnsPage(many, "ivan-orlov", TURNS_AT_ONCE);
    expect(rest.next).toBeNull();
    const all = [...first.turns, ...rest.turns].map(({ turn }) => turn);
    expect(all).toEqual(
      Array.from({ length: 151 }, (_, at) => [`talks-${at}/s1/t1`, `talks-${at}/s2/t1`]).flat(),
    );
    const odd = turnsPage(many, "ivan-orlov", 1);
    expect(odd.turns[0]?.turn).toBe("talks-0/s2/t1");
    expect(odd.next).toBe(TURNS_AT_ONCE + 1);
  });

  it("leave out a work that cannot be read, and nothing else", () => {
    const { many } = manyWorks(3, "talks-1");
    const { turns, next } = turnsPage(many, "ivan-orlov");
    expect(turns.map(({ work }) => work)).toEqual(["talks-0", "talks-0", "talks-2", "talks-2"]);
    expect(next).toBeNull();
  });

  it("are none of somebody who does not speak", () => {
    expect(turnsPage(corpus, "nobody")).toEqual({ turns: [], next: null });
  });
});
