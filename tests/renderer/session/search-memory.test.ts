import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HISTORY_LENGTH } from "../../../src/contract/settings.ts";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import {
  remembered,
  renamed,
  spelledOut,
  withoutSaved,
  withSaved,
} from "../../../src/renderer/session/search-memory.ts";

describe("the history of searches", () => {
  it("has the latest first, each once", () => {
    const history = ["war", "peace", "war", "  sanctions "].reduce(remembered, [] as string[]);
    expect(history).toEqual(["sanctions", "war", "peace"]);
  });

  it("keeps nothing blank, and no more than the settings hold", () => {
    expect(remembered(["war"], "  ")).toEqual(["war"]);
    const full = Array.from({ length: HISTORY_LENGTH }, (_, index) => `query ${index}`);
    const next = remembered(full, "one more");
    expect(next).toHaveLength(HISTORY_LENGTH);
    expect(next[0]).toBe("one more");
  });
});

describe("saved searches", () => {
  const search = (name: string, query = "war") => ({ name, query, wordForms: false });
  const names = (saved: readonly { name: string }[]) => saved.map(({ name }) => name);

  it("stand in the order of their names", () => {
    const saved = ["Chechnya", "arms", "Berger"].map((name) => search(name));
    expect(names(saved.reduce(withSaved, []))).toEqual(["arms", "Berger", "Chechnya"]);
  });

  it("are replaced by one of the same name", () => {
    const saved = withSaved([search("Arms", "old")], search("Arms", "new"));
    expect(saved).toEqual([search("Arms", "new")]);
  });

  it("can be called otherwise, and taken away and back again", () => {
    const saved = [search("Arms"), search("Berger")];
    expect(names(renamed(saved, "Arms", "Zeal"))).toEqual(["Berger", "Zeal"]);
    expect(names(renamed(saved, "Nobody", "Zeal"))).toEqual(["Arms", "Berger"]);
    expect(withSaved(withoutSaved(saved, "Arms"), search("Arms"))).toEqual(saved);
  });
});

describe("a query spelled out", () => {
  it("says with a star that its last word was not finished", () => {
    expect(spelledOut({ query: "iran sanc", unfinished: true })).toBe("iran sanc*");
  });

  it("is as it was typed when nothing was left open", () => {
    for (const query of ['"bin laden"', "in 1999", "speaker:putin", "sanc*"])
      expect(spelledOut({ query, unfinished: true })).toBe(query);
    expect(spelledOut({ query: "sanctions ", unfinished: true })).toBe("sanctions");
    expect(spelledOut({ query: "sanc" })).toBe("sanc");
  });

  it("finds the same as the unfinished one", () => {
    const word = fc.stringMatching(/^[a-zа-я]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const query = words.join(" ");
        const unfinished = parseQuery(query, { unfinished: true });
        expect(parseQuery(spelledOut({ query, unfinished: true })).reading).toBe(
          unfinished.reading,
        );
      }),
    );
  });
});
