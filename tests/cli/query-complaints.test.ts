import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createComplain } from "../../src/cli/complain.ts";
import { complainOfQuery } from "../../src/cli/query-complaints.ts";
import type { QueryProblem } from "../../src/contract/search.ts";
import { shownOn } from "./shown.ts";

function complained(query: string, problems: QueryProblem[], isComplete = true): string[] {
  const terminal = shownOn(null);
  complainOfQuery(
    { terminal, complain: createComplain((text) => terminal.err(text)) },
    {
      query,
      problems,
      reading: "",
      index: { isComplete, indexed: 300, passages: 1000 },
      tookMs: 0,
    },
  );
  expect(terminal.printed).toBe("");
  return terminal.complained.split("\n").slice(0, -1);
}

const OPEN = { message: "The bracket is never closed.", nearest: "(iran OR iraq)" };

describe("a problem of a query", () => {
  it("is said with its place and the nearest reading", () => {
    expect(complained("duma (iran OR iraq", [{ ...OPEN, at: { start: 5, end: 6 } }])).toEqual([
      "readout: The bracket is never closed. (query)",
      "  duma (iran OR iraq",
      "       ^",
      "  Nearest: (iran OR iraq)",
    ]);
  });

  it("is marked below the letters that it is about, whatever their width", () => {
    const query = "漢字 и\u0306 speeker:x";
    const at = { start: query.indexOf("speeker"), end: query.indexOf(":") };
    expect(complained(query, [{ message: "There is no such field.", at }])).toEqual([
      "readout: There is no such field. (query)",
      `  ${query}`,
      "         ^^^^^^^",
    ]);
  });

  it("at the very end is marked behind the last letter", () => {
    expect(complained("iran OR", [{ message: "m.", at: { start: 7, end: 7 } }]).slice(1)).toEqual([
      "  iran OR",
      "         ^",
    ]);
  });

  it("in a long query is shown with its surroundings", () => {
    const query = `${"word ".repeat(100)}(${"more ".repeat(100)}`;
    const [, line = "", carets = ""] = complained(query, [
      { ...OPEN, at: { start: 500, end: 501 } },
    ]);
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line.charAt(carets.indexOf("^"))).toBe("(");
  });

  it("is one of ten at most that are told", () => {
    const problems = Array.from({ length: 12 }, (_, start) => ({
      message: `Problem ${start}.`,
      at: { start, end: start + 1 },
    }));
    const lines = complained("x".repeat(12), problems);
    expect(lines.filter((line) => line.startsWith("readout:"))).toHaveLength(10);
    expect(lines.at(-1)).toBe("  … and 2 more problems");
  });

  it("never commands the terminal, and marks something, wherever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.nat(300),
        fc.nat(300),
        (query, a, b) => {
          const [start, end] = [
            Math.min(a, b, query.length),
            Math.min(Math.max(a, b), query.length),
          ];
          const lines = complained(query, [{ message: "m.", at: { start, end }, nearest: query }]);
          expect(lines).toHaveLength(4);
          expect(lines[2]).toMatch(/^ +\^+$/);
          expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        },
      ),
    );
  });
});

describe("an index that is still being built", () => {
  it("is said, with how far it is", () => {
    expect(complained("x", [], false)).toEqual([
      "readout: The index is still being built: 300 of 1000 paragraphs were searched. Ask again for the rest. (index)",
    ]);
  });
});
