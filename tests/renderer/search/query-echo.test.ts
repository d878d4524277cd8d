import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryEcho } from "../../../src/renderer/features/search/notes/query-echo.ts";

const wrong = (query: string, start: number, end: number) =>
  queryEcho(query, [{ start, end }]).map(({ text, isWrong }) => (isWrong ? `[${text}]` : text));

describe("the echo of a query with something wrong in it", () => {
  it("sets off the wrong part", () => {
    expect(wrong("speeker:putin war", 0, 8)).toEqual(["[speeker:]", "putin war"]);
    expect(wrong('war "bin laden', 4, 5)).toEqual(["war ", '["]', "bin laden"]);
  });

  it("sets off several wrong parts at once", () => {
    const pieces = queryEcho("(speeker:x", [
      { start: 0, end: 1 },
      { start: 1, end: 9 },
    ]);
    expect(pieces.map(({ text, isWrong }) => [text, isWrong])).toEqual([
      ["(", true],
      ["speeker:", true],
      ["x", false],
    ]);
  });

  it("shows only the surroundings in a long query", () => {
    const long = `${"a ".repeat(100)}OR${" b".repeat(100)}`;
    const pieces = wrong(long, 200, 202);
    expect(pieces.at(0)).toBe("…");
    expect(pieces.at(-1)).toBe("…");
    expect(pieces).toContain("[OR]");
    expect(pieces.join("").length).toBeLessThan(100);
  });

  it("says nothing that is not in the query, wherever the place lies", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.nat(320), fc.nat(320), (query, a, b) => {
        const at = { start: Math.min(a, b), end: Math.max(a, b) };
        const shown = queryEcho(query, [at]).filter(({ text }) => text !== "…");
        expect(shown.map(({ text }) => text)).toEqual(
          shown.map(({ text, start }) => query.slice(start, start + text.length)),
        );
      }),
    );
  });
});
