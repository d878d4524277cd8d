import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caretContext } from "../../../src/core/query/caret-context.ts";
import { typed } from "./arbitrary-query.ts";

/** What is typed at `^`, and in brackets what a completion would replace. */
function at(marked: string): string | null {
  const caret = marked.indexOf("^");
  const text = marked.replace("^", "");
  const context = caretContext(text, caret);
  if (!context) return null;
  const name = context.kind === "value" ? `${context.field}${context.quoted ? '"' : ""}: ` : "";
  return `${name}${context.typed} [${text.slice(context.at.start, context.at.end)}]`;
}

describe("caretContext", () => {
  it.each([
    ["^", " []"],
    ["spea^", "spea [spea]"],
    ["sanctions spea^ker", "spea [speaker]"],
    ["(-spe^", "spe [spe]"],
    ["war ^peace", " []"],
    ["-^", " []"],
    ["spea^ker:putin", "spea [speaker:]"],
    ["spea^ker:(putin)", "spea [speaker:]"],
  ])("sees the start of a word in %s", (text, wanted) => {
    expect(at(text)).toBe(wanted);
  });

  it.each([
    ["speaker:^", "speaker:  []"],
    ["speaker: ^", "speaker:  [ ]"],
    ["war -Speaker:pu^tin peace", "speaker: pu [putin]"],
    ["speeker:p^", "speaker: p [p]"],
    ["date:1999-^", "date: 1999- [1999-]"],
    ['place:"Camp ^David" war', 'place": Camp  ["Camp David"]'],
    ['place:"Camp^ war', 'place": Camp ["Camp]'],
    ["speaker:(putin OR cl^", "speaker: cl [cl]"],
    ["speaker:(putin OR ^)", "speaker:  []"],
    ['speaker:("Bill ^', 'speaker": Bill  ["Bill ]'],
  ])("sees the value of a field in %s", (text, wanted) => {
    expect(at(text)).toBe(wanted);
  });

  it.each(['"bin ^laden"', "=Bu^", 'place:"Camp David"^', "oil near/5^"])(
    "sees nothing to complete in %s",
    (text) => {
      expect(at(text)).toBeNull();
    },
  );

  it("leaves the brackets of a field behind", () => {
    expect(at("speaker:(putin) cl^")).toBe("cl [cl]");
  });

  it("never reaches outside of the text, whatever is typed", () => {
    fc.assert(
      fc.property(typed, fc.nat(), (text, place) => {
        const caret = place % (text.length + 1);
        const context = caretContext(text, caret);
        if (!context) return;
        expect(context.at.start).toBeGreaterThanOrEqual(0);
        expect(context.at.start).toBeLessThanOrEqual(caret);
        expect(context.at.end).toBeGreaterThanOrEqual(caret);
        expect(context.at.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
