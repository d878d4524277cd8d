import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBuilder, toBuilder } from "../../../src/core/query/builder-model.ts";
import type { BuilderRow } from "../../../src/core/query/builder-model.ts";
import { groupOf } from "../../../src/core/query/grammar.ts";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import type { QueryNode } from "../../../src/core/query/query-tree.ts";
import { bare, leaves, trees, typed } from "./arbitrary-query.ts";

const builder = (text: string) => toBuilder(parseQuery(text).root);

/** Trees that rows can mostly say: things wanted, things excluded, one set of alternatives. */
const simpleTrees = fc
  .tuple(
    fc.array(leaves, { maxLength: 3 }),
    fc.array(leaves, { minLength: 2, maxLength: 3 }),
    fc.array(leaves, { maxLength: 3 }),
  )
  .map(
    ([wanted, alternatives, excluded]) =>
      groupOf("and", [
        ...wanted,
        groupOf("or", alternatives),
        ...excluded.map((child): QueryNode => ({ kind: "not", child, at: child.at })),
      ]) as QueryNode,
  );

const match = fc.constantFrom("words", "prefix", "wildcard", "exact", "phrase", "exact-phrase");
const filledIn: fc.Arbitrary<BuilderRow> = fc
  .tuple(fc.constantFrom("all", "any", "none"), typed, typed, match, fc.nat(3))
  .map(([join, text, other, match, kind]): BuilderRow => {
    if (kind === 0) return { join, match: "near", text, other, distance: 5 };
    if (kind === 1) return { join, match: "field", field: "tag", text, prefix: false };
    return kind === 2 ? { join, match: "fuzzy", text, distance: 2 } : { join, match, text };
  });

describe("toBuilder", () => {
  it("shows what is wanted, what is an alternative and what is excluded", () => {
    expect(builder('oil price (gas OR coal) -"price cap" -war speaker:putin').rows).toEqual([
      { join: "all", match: "words", text: "oil price" },
      { join: "any", match: "words", text: "gas coal" },
      { join: "none", match: "phrase", text: "price cap" },
      { join: "none", match: "words", text: "war" },
      { join: "all", match: "field", field: "speaker", text: "putin", prefix: false },
    ]);
  });

  it("shows how each word is matched", () => {
    expect(
      builder('econom* *ism =Bush putni~ "bin Laden" ="Bush said" a near/5 "b c"').rows,
    ).toEqual([
      { join: "all", match: "prefix", text: "econom" },
      { join: "all", match: "wildcard", text: "*ism" },
      { join: "all", match: "exact", text: "Bush" },
      { join: "all", match: "fuzzy", text: "putni", distance: 1 },
      { join: "all", match: "phrase", text: "bin Laden" },
      { join: "all", match: "exact-phrase", text: "Bush said" },
      { join: "all", match: "near", text: "a", other: '"b c"', distance: 5 },
    ]);
  });

  it("has no rows for nothing", () => {
    expect(builder("")).toEqual({ rows: [] });
  });

  it.each(["(a OR b) (c OR d)", "a OR (b c)", "-(a b)", "a OR -b", "fuz~-zy"])(
    "says why it cannot show %s",
    (text) => {
      expect(builder(text)).toEqual({
        rows: null,
        reason: expect.stringMatching(/it can be changed as text\.$/u),
      });
    },
  );

  it("loses nothing of what it shows", () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.oneof(simpleTrees, trees), (tree) => {
        const { rows } = toBuilder(tree);
        if (rows === null) return;
        shown++;
        const again = parseQuery(fromBuilder(rows));
        expect(bare(again.root)).toEqual(bare(tree));
      }),
      { numRuns: 1000 },
    );
    expect(shown).toBeGreaterThan(200);
  });
});

describe("fromBuilder", () => {
  it("writes the rows as a query", () => {
    expect(
      fromBuilder([
        { join: "any", match: "words", text: "gas coal" },
        { join: "all", match: "phrase", text: "price cap" },
        { join: "none", match: "prefix", text: "sanct" },
        { join: "any", match: "field", field: "place", text: "Camp David", prefix: false },
        { join: "all", match: "near", text: "bin laden", other: "war", distance: 3 },
      ]),
    ).toBe('(gas OR coal OR place:"Camp David") "price cap" -sanct* "bin laden" near/3 war');
  });

  it("takes what is typed into a row for words, never for operators", () => {
    expect(fromBuilder([{ join: "all", match: "words", text: "this OR -that*" }])).toBe(
      "this or that",
    );
  });

  it("asks for nothing where nothing is filled in", () => {
    expect(
      fromBuilder([
        { join: "all", match: "words", text: " " },
        { join: "any", match: "field", field: "speaker", text: "", prefix: false },
        { join: "none", match: "near", text: "", other: "", distance: 5 },
      ]),
    ).toBe("");
  });

  it("writes a query without problems, whatever is filled in", () => {
    fc.assert(
      fc.property(fc.array(filledIn, { maxLength: 4 }), (rows) => {
        const text = fromBuilder(rows);
        expect(parseQuery(text).problems).toHaveLength(text === "" ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});
