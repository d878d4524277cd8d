import { describe, expect, it } from "vitest";
import { partAround } from "../../../../src/node/import/pdf/part-around.ts";

const piece = (text: string, left: number, right: number) => ({ text, left, right });
const inOrder = (pieces: ReturnType<typeof piece>[]) =>
  partAround(pieces)
    .toSorted((one, other) => one.left - other.left)
    .map(({ text }) => text);

describe("letters that stand in the gaps of a line", () => {
  it("part it there, at the space nearest to them", () => {
    const line = piece("ti ng Vi t: n c", 0, 150);
    expect(inOrder([line, piece("ế", 20, 30), piece("ệ", 80, 90), piece("ướ", 130, 140)])).toEqual([
      "ti",
      "ế",
      "ng Vi",
      "ệ",
      "t: n",
      "ướ",
      "c",
    ]);
  });

  it("leave alone what stands beside them or has no gap", () => {
    expect(inOrder([piece("one two", 0, 70), piece("three", 70, 120)])).toEqual([
      "one two",
      "three",
    ]);
    expect(inOrder([piece("word", 0, 40), piece("x", 10, 20)])).toEqual(["word", "x"]);
  });

  it("leave every letter where it is but the spaces that they fill", () => {
    const pieces = [
      piece("a b c d", 0, 70),
      piece("B", 10, 20),
      piece("C", 30, 40),
      piece("D", 50, 60),
    ];
    expect(inOrder(pieces).join("")).toBe("aBbCcDd");
  });
});
