import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { MAX_DEPTH, MAX_TERMS } from "../../../src/core/query/limits.ts";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import { printQuery } from "../../../src/core/query/print-query.ts";
import { bare } from "./arbitrary-query.ts";
import { processorTime } from "../../support/processor-time.ts";

function refused(text: string): unknown {
  try {
    parseQuery(text);
    return null;
  } catch (error) {
    return error;
  }
}

describe("limits", () => {
  it("answers ten thousand words, and as many in one phrase", () => {
    expect(parseQuery("word ".repeat(MAX_TERMS)).root).toMatchObject({ kind: "and" });
    expect(parseQuery(`"${"word ".repeat(MAX_TERMS)}"`).root).toMatchObject({ kind: "phrase" });
  });

  it.each([
    ["100 kB", "word ".repeat(20_001), "100,005 characters, and at most 100,000"],
    ["more words", "a ".repeat(MAX_TERMS + 1), "more than 10,000 words and values"],
    ["more words in a phrase", `"${"a ".repeat(MAX_TERMS + 1)}"`, "more than 10,000 words"],
    ["5,000 brackets", `${"(".repeat(5000)}a${")".repeat(5000)}`, "more than 64 brackets"],
    [
      "brackets that multiply",
      `(${"a OR ".repeat(999)}b) near/5 (${"a OR ".repeat(999)}b)`,
      "more than 10,000 words",
    ],
  ])("refuses %s with a reason", (_, text, reason) => {
    const error = refused(text);
    expect(error).toBeInstanceOf(ReadoutError);
    expect(error).toMatchObject({
      code: "query-too-long",
      message: expect.stringContaining(reason),
    });
  });

  it("takes brackets as deep as it says", () => {
    const nested = (depth: number) => `${"-(a ".repeat(depth)}b${")".repeat(depth)}`;
    const { root } = parseQuery(nested(MAX_DEPTH));
    expect(bare(parseQuery(printQuery(root)).root)).toEqual(bare(root));
    expect(refused(nested(MAX_DEPTH + 1))).toBeInstanceOf(ReadoutError);
  });

  it.each([
    ["stars", `${"*".repeat(99_000)}x`],
    ["stars in a value", `tag:${"*".repeat(99_000)}x`],
    ["NOT", `${"NOT ".repeat(24_000)}x`],
    ["OR", "OR ".repeat(33_000)],
    ["near", "a near/5 ".repeat(4_000)],
    ["quotation marks", '"'.repeat(99_999)],
    ["empty fields", "note: ".repeat(16_000)],
    ["backslashes", `"${"\\".repeat(99_000)}`],
    ["dots", `a${".".repeat(99_000)}b`],
    ["one long pattern", "a?".repeat(49_000)],
    ["brackets", "()".repeat(49_000)],
    ["Chinese", "中".repeat(MAX_TERMS)],
    ["colons", "a:".repeat(MAX_TERMS)],
    ["soft hyphens", `a${"\u00AD".repeat(99_000)}`],
  ])("takes 100 kB of %s in well under a second", (_, text) => {
    const started = processorTime();
    printQuery(parseQuery(text).root);
    expect(processorTime() - started).toBeLessThan(2000);
  });
});
