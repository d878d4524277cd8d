import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctWording, edited } from "../../../src/renderer/features/checking/wording.ts";
import { quotation } from "./quotations.ts";

const PASSAGE = "It rained. I do not think that we agree, unless it stops. Then we left.";
const textOf = () => PASSAGE;
const at = (words: string) => {
  const start = PASSAGE.indexOf(words);
  return { passage: "talks/s1/p1", start, end: start + words.length };
};

describe("the correct wording", () => {
  it("of an altered quotation has the words of the source, and keeps what its author put in", () => {
    const text = "We [all] agree on it now";
    const altered = quotation({
      text,
      start: 20,
      verdict: "altered",
      differences: [
        { kind: "inserted", quoted: "[all]", start: 23, end: 28, source: "", range: null },
        { kind: "changed", quoted: "on", start: 35, end: 37, source: "to", range: null },
        { kind: "dropped", quoted: "", start: 37, end: 37, source: "all of", range: null },
        { kind: "added", quoted: "now", start: 41, end: 44, source: "", range: null },
      ],
    });
    expect(correctWording(altered, textOf)).toBe("We [all] agree to all of it");
  });

  it("of a joined one has a mark of omission, and of a cut one the whole sentence", () => {
    const joined = quotation({ verdict: "joined", ranges: [at("It rained."), at("we left.")] });
    expect(correctWording(joined, textOf)).toBe("It rained. […] we left.");
    const cut = quotation({ verdict: "cut", ranges: [at("we agree")] });
    expect(correctWording(cut, textOf)).toBe("I do not think that we agree, unless it stops.");
  });

  it("is what stands there when only its source is wrong, and nothing for what is not here", () => {
    expect(correctWording(quotation({ verdict: "wrong-source" }), textOf)).toBe(
      "We agree to all of it.",
    );
    expect(correctWording(quotation({ verdict: "not-here", ranges: [] }), textOf)).toBeNull();
    expect(correctWording(quotation({ verdict: "cut" }), () => null)).toBeNull();
  });
});

describe("edits", () => {
  const words = fc.array(fc.constantFrom("one", "two", "three"), { minLength: 1, maxLength: 8 });

  it("put in and take out whole words with one space between any two", () => {
    fc.assert(
      fc.property(words, fc.nat(7), (list, place) => {
        const text = list.join(" ");
        const index = place % list.length;
        const start = list.slice(0, index).join(" ").length + (index > 0 ? 1 : 0);
        const end = start + list[index]!.length;
        const left = list.filter((_, other) => other !== index).join(" ");
        expect(edited(text, 0, [{ start, end, words: "" }])).toBe(left);
        const more = [...list.slice(0, index + 1), "new", ...list.slice(index + 1)].join(" ");
        expect(edited(text, 0, [{ start: end, end, words: "new" }])).toBe(more);
      }),
    );
  });
});
