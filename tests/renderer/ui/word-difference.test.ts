import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DifferencePiece, wordDifference } from "../../../src/renderer/ui/word-difference.ts";
import { processorTime } from "../../support/processor-time.ts";

const joined = (pieces: DifferencePiece[]) => pieces.map(({ text }) => text).join("");
const common = (pieces: DifferencePiece[]) => joined(pieces.filter((piece) => !piece.isOnlyHere));
const only = (pieces: DifferencePiece[]) =>
  pieces.filter(({ isOnlyHere }) => isOnlyHere).map(({ text }) => text);

const word = fc.constantFrom("мир", "Putin", "said", "don’t", ",", " ", "\n", "🙂", "e\u0301", "a");
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(""));

describe("the difference between two versions of a text", () => {
  it("loses no character of either, and what is common is the same on both sides", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const difference = wordDifference(before, after);
        expect(joined(difference.before)).toBe(before);
        expect(joined(difference.after)).toBe(after);
        expect(common(difference.before)).toBe(common(difference.after));
      }),
    );
  });

  it("is whole words", () => {
    const difference = wordDifference(
      "he is afraid we will apprehend him",
      "he is afraid they will arrest him",
    );
    expect(only(difference.before)).toEqual(["we", "apprehend"]);
    expect(only(difference.after)).toEqual(["they", "arrest"]);
  });

  it("is nothing between equal texts, and everything beside an empty one", () => {
    expect(only(wordDifference("the same words", "the same words").before)).toEqual([]);
    expect(wordDifference("", "new words")).toEqual({
      before: [],
      after: [{ text: "new words", isOnlyHere: true }],
    });
  });

  it("shows texts as wholly different when a comparison would take too long", () => {
    const words = (from: number) =>
      Array.from({ length: 20_000 }, (_, index) => `w${(index * 7919 + from) % 100_003}`).join(" ");
    const started = processorTime();
    const difference = wordDifference(words(0), words(50_000));
    expect(processorTime() - started).toBeLessThan(3000);
    expect(joined(difference.after)).toBe(words(50_000));
  });
});
