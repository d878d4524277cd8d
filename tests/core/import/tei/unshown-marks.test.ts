import { describe, expect, it } from "vitest";
import { unshownMarks } from "../../../../src/core/import/tei/unshown-marks.ts";

describe("what an edition marks and a work has no sign for", () => {
  it("is counted and told", () => {
    const xml = `<p>A <del rend="x">b</del> <tei:del>c</tei:del> <unclear>d</unclear> <graphic url="e.png"/></p>`;
    expect(unshownMarks(xml).map(({ message }) => message)).toEqual([
      "2 deletions were read like other words, with no sign that something is struck out",
      "1 unclear reading was read like other words, with no sign of the doubt",
      "1 picture was left out",
    ]);
  });

  it("is nothing where nothing is marked so", () => {
    expect(unshownMarks("<p>A <delSpan/> word of a <deletion>b</deletion></p>")).toEqual([]);
  });
});
