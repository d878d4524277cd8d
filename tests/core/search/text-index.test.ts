import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/search/query.ts";
import { createSearchIndex } from "../../../src/core/search/search-index.ts";

function found(texts: string[], query: string, accepts: (passage: number) => boolean = () => true) {
  return createSearchIndex(texts).find(parseQuery(query), accepts);
}

describe("createSearchIndex", () => {
  it("finds the passages that hold all words, in order", () => {
    const texts = ["Iran and sanctions", "Iran", "sanctions on Iran", ""];
    expect(found(texts, "sanctions iran")).toEqual([0, 2]);
  });

  it("finds words that have to follow each other only where they do", () => {
    const texts = ["Laden bin", "bin Laden", "bin and Laden", "bin-Laden’s"];
    expect(found(texts, '"bin laden"')).toEqual([1, 3]);
  });

  it("finds no phrase across two passages", () => {
    expect(found(["Osama bin", "Laden"], '"bin laden"')).toEqual([]);
  });

  it("finds all of more than a hundred passages, and all words of one beginning", () => {
    const texts = Array.from({ length: 3_000 }, (_, number) => `word x${number}y`);
    expect(found(texts, '"word"')).toHaveLength(3_000);
    expect(found(texts, "x")).toHaveLength(3_000);
    expect(found(texts, "x29")).toHaveLength(111);
  });

  it("answers the same again after its answers were changed", () => {
    const index = createSearchIndex(["war", "war and peace"]);
    const query = parseQuery('"war"');
    index.find(query, () => true).length = 0;
    expect(index.find(query, () => true)).toEqual([0, 1]);
  });

  it("leaves out what is not accepted", () => {
    expect(found(["war", "war", "war"], "war", (passage) => passage !== 1)).toEqual([0, 2]);
  });

  it("finds nothing without words", () => {
    expect(found(["war"], "…")).toEqual([]);
    expect(found([], "war")).toEqual([]);
  });

  it.each([
    "constructor",
    "__proto__",
    "hasOwnProperty",
    "toString",
    "then",
    "length",
    "undefined",
  ])("takes %s for a word like any other", (word) => {
    const texts = [`the ${word} of it`, "of it"];
    expect(found(texts, word)).toEqual([0]);
    expect(found(texts, `"${word}"`)).toEqual([0]);
    expect(found(["of it"], word)).toEqual([]);
  });

  it("finds words of thousands of letters, and tells them apart", () => {
    const texts = ["a".repeat(3_000), `${"a".repeat(3_000)}b`];
    expect(found(texts, `"${texts[0]}"`)).toEqual([0]);
    expect(found(texts, `"${texts[1]}"`)).toEqual([1]);
    expect(found(texts, "aaa")).toEqual([0, 1]);
  });

  it("bears lone surrogates and emoji", () => {
    expect(found(["\uD800 war 🙂", "🙂"], "\uDC00 war")).toEqual([0]);
  });
});
