import { describe, expect, it } from "vitest";
import { quotedPieces, sourceStretches } from "../../../src/renderer/features/checking/compared.ts";
import { quotation } from "./quotations.ts";

const SOURCE = "Before it. We agreed to nearly all of it on Monday. After it.";
const at = (words: string) => {
  const start = SOURCE.indexOf(words);
  return { passage: "talks/s1/p1", start, end: start + words.length };
};
const ALTERED = quotation({
  text: "We agree to all of it",
  start: 100,
  verdict: "altered",
  ranges: [at("We agreed to nearly all of it")],
  differences: [
    {
      kind: "changed",
      quoted: "agree",
      start: 103,
      end: 108,
      source: "agreed",
      range: at("agreed"),
    },
    { kind: "dropped", quoted: "", start: 111, end: 111, source: "nearly", range: at("nearly") },
  ],
});
const textOf = (passage: string) => (passage === "talks/s1/p1" ? SOURCE : null);

describe("a quotation beside its source", () => {
  it("is cut where the source has other words", () => {
    expect(quotedPieces(ALTERED)).toEqual([
      { text: "We ", difference: null },
      { text: "agree", difference: "changed" },
      { text: " to all of it", difference: null },
    ]);
  });

  it("shows the passage whole, with what was changed and dropped in it", () => {
    const [stretch] = sourceStretches(ALTERED.ranges, ALTERED.differences, textOf);
    expect(stretch?.pieces.map(({ text }) => text).join("")).toBe(SOURCE);
    expect(stretch?.pieces.filter(({ difference }) => difference !== null)).toEqual([
      { text: "agreed", difference: "changed", role: "quoted" },
      { text: "nearly", difference: "dropped", role: "quoted" },
    ]);
  });

  it("shows what was left out between two places of one passage", () => {
    const ranges = [at("We agreed to"), at("on Monday")];
    const [stretch] = sourceStretches(ranges, [], textOf);
    expect(stretch?.pieces.filter(({ role }) => role === "left-out")).toEqual([
      { text: " nearly all of it ", difference: null, role: "left-out" },
    ]);
  });

  it("shows only the surroundings of words in a long passage, cut between words", () => {
    const long = `${"so many words ".repeat(60)}We agreed. ${"and many more ".repeat(60)}`;
    const start = long.indexOf("We agreed");
    const [stretch] = sourceStretches([{ passage: "p", start, end: start + 9 }], [], () => long);
    expect(stretch).toMatchObject({ isCutBefore: true, isCutAfter: true });
    const shown = stretch?.pieces.map(({ text }) => text).join("") ?? "";
    expect(shown.length).toBeLessThan(400);
    expect(long).toContain(` ${shown} `);
  });

  it("has nothing to show while the text is not there", () => {
    expect(sourceStretches(ALTERED.ranges, [], () => null)).toEqual([]);
  });
});
