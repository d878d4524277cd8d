import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import { printQuery } from "../../../src/core/query/print-query.ts";
import { bare, trees, typed } from "./arbitrary-query.ts";

const printed = (text: string) => printQuery(parseQuery(text).root);

describe("printQuery", () => {
  it("writes nothing for nothing", () => {
    expect(printQuery(null)).toBe("");
  });

  it.each([
    ["a  AND b", "a b"],
    ["a | b", "a OR b"],
    ["NOT a", "-a"],
    ["((a OR b)) c", "(a OR b) c"],
    ["(a b) OR c", "a b OR c"],
    ["NOT (a b)", "-(a b)"],
    ["“bin  laden”", '"bin laden"'],
    ["COLOR:yellow", "colour:yellow"],
    ["and/or", "and-or"],
    ["東京", "東京"],
    ["fuzzy~1 difference~2 other~2", "fuzzy~ difference~ other~2"],
    ['="Bush said" =Bush', '="Bush said" =Bush'],
    ["speaker:(putin OR clinton)", "speaker:putin OR speaker:clinton"],
    ['tag:"say \\"yes\\""', 'tag:"say \\"yes\\""'],
  ])("writes %s as %s", (text, wanted) => {
    expect(printed(text)).toBe(wanted);
    expect(parseQuery(wanted).problems).toEqual([]);
  });

  it("writes every tree so that it reads back as the same, without a problem", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const query = parseQuery(printQuery(tree));
        expect(query.problems).toEqual([]);
        expect(bare(query.root)).toEqual(bare(tree));
      }),
      { numRuns: 1000 },
    );
  });

  it("writes whatever was typed so that it reads back as it was understood", () => {
    fc.assert(
      fc.property(typed, fc.boolean(), (text, unfinished) => {
        const { root } = parseQuery(text, { unfinished });
        const again = parseQuery(printQuery(root));
        expect(bare(again.root)).toEqual(bare(root));
        expect(again.problems).toHaveLength(root === null ? 1 : 0);
        expect(printQuery(again.root)).toBe(printQuery(root));
      }),
      { numRuns: 2000 },
    );
  });
});
