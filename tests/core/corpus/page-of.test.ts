import { describe, expect, it } from "vitest";
import type { Passage, TextRange, Work } from "../../../src/contract/work.ts";
import { locatePassages } from "../../../src/core/corpus/locate-passages.ts";
import { locatorText } from "../../../src/core/corpus/locator-text.ts";
import { pageOf } from "../../../src/core/corpus/page-of.ts";
import { readText } from "../import/tei/tei.ts";

/** A work of three paragraphs, `w/s1/c1` to `w/s1/c3`, of ten letters each. */
function workWith(...more: Partial<Passage>[]): Work {
  const paragraphs = "<p>aaaa bbbbb</p><p>cccc ddddd</p><p>eeee fffff</p>";
  const work = readText(`<body><div n="1">${paragraphs}</div></body>`);
  const passages = work.passages.map((passage, index) => ({ ...passage, ...more[index] }));
  return { ...work, passages };
}

const words = (number: number, start: number, end: number): TextRange => ({
  passage: `w/s1/c${number}`,
  start,
  end,
});

function located(work: Work, ...ranges: TextRange[]): string {
  return locatorText(
    locatePassages(
      work,
      ranges.map(({ passage }) => passage),
      ranges,
    ),
  );
}

describe("the page of a place", () => {
  const work = workWith(
    { pages: [{ at: 5, label: "xiv" }] },
    {},
    { pages: [{ at: 0, label: "1" }] },
  );

  it("is the last that begins at it or before it", () => {
    expect(pageOf(work, "w/s1/c1", 4)).toBeNull();
    expect(pageOf(work, "w/s1/c1", 5)).toBe("xiv");
    expect(pageOf(work, "w/s1/c2")).toBe("xiv");
    expect(pageOf(work, "w/s1/c3")).toBe("1");
  });

  it("of a note is that of the words on which it hangs", () => {
    const hanging = workWith(
      {
        pages: [
          { at: 0, label: "7" },
          { at: 5, label: "8" },
        ],
      },
      { note: { mark: "1", by: null, at: 4 } },
      { note: { mark: "2", by: null, at: 10 } },
    );
    expect(pageOf(hanging, "w/s1/c2")).toBe("7");
    expect(pageOf(hanging, "w/s1/c3")).toBe("8");
  });

  it("is not known in a source without pages", () => {
    expect(pageOf(workWith(), "w/s1/c2")).toBeNull();
  });
});

describe("a locator", () => {
  const paged = workWith(
    {
      pages: [
        { at: 0, label: "xiv" },
        { at: 5, label: "1" },
      ],
    },
    {},
    { pages: [{ at: 10, label: "2" }] },
  );

  it.each<[string, TextRange[], string]>([
    ["on one page", [words(1, 5, 10)], "p. 1"],
    ["on a page with a roman number", [words(1, 0, 4)], "p. xiv"],
    ["over a page break", [words(1, 2, 7)], "pp. xiv–1"],
    ["that ends where a page ends", [words(1, 0, 5)], "p. xiv"],
    ["over several paragraphs of one page", [words(1, 5, 10), words(2, 0, 3)], "p. 1"],
    ["before a page that begins behind its last word", [words(3, 0, 10)], "p. 1"],
  ])("of words %s names pages", (_where, ranges, text) => {
    expect(located(paged, ...ranges)).toBe(text);
  });

  it("of words before the first page is by section and paragraph", () => {
    const work = workWith({}, { pages: [{ at: 0, label: "2" }] });
    expect(located(work, words(1, 0, 4))).toBe("sec. 1, commentary ¶ 1");
    expect(located(work, words(2, 0, 4))).toBe("p. 2");
  });

  const spoken = workWith(
    { time: { start: 751.9, end: 755 } },
    { time: { start: 3725, end: null } },
  );

  it.each<[string, TextRange[], string]>([
    ["of a recording", [words(1, 0, 4)], "0:12:31"],
    ["of several times", [words(1, 0, 4), words(2, 0, 4)], "0:12:31–1:02:05"],
    ["without a time", [words(3, 0, 4)], "sec. 1, commentary ¶ 3"],
    ["of which some have none", [words(2, 0, 4), words(3, 0, 4)], "sec. 1, commentary ¶¶ 2–3"],
  ])("of words %s", (_where, ranges, text) => {
    expect(located(spoken, ...ranges)).toBe(text);
  });
});
