import { describe, expect, it } from "vitest";
import { hangingMarks, isSameNote, noteName } from "../../../src/core/corpus/notes-of.ts";
import { pagesOf } from "../../../src/core/corpus/pages-of.ts";
import { readText } from "../import/tei/tei.ts";

describe("a note", () => {
  it.each([
    [{ mark: "3", by: null }, "Note 3"],
    [{ mark: "3", by: "Mary Moss" }, "Note 3 by Mary Moss"],
    [{ mark: null, by: "Mary Moss" }, "Comment by Mary Moss"],
    [{ mark: null, by: null }, "Note"],
  ])("with %j is called %s", (facts, name) => {
    expect(noteName(facts)).toBe(name);
  });

  const work = readText(
    `<body><p>One<note n="1"><p>a</p><p>b</p></note> two<note>c</note> three<note n="2">d</note>.</p></body>`,
  );

  it("goes on over several passages", () => {
    const same = work.passages.map((passage, at) => isSameNote(passage, work.passages[at - 1]));
    expect(same).toEqual([false, false, true, false, false]);
  });

  it("has its mark once where it hangs, if it has one", () => {
    expect([...hangingMarks(work.passages)]).toEqual([
      [
        "w/text/c1",
        [
          { at: 3, mark: "1" },
          { at: 13, mark: "2" },
        ],
      ],
    ]);
  });
});

describe("the pages of a work", () => {
  it("are those that begin in its passages, in their order", () => {
    const work = readText('<body><pb n="i"/><p>a</p><p>b <pb n="1"/>c <pb n="2"/>d</p></body>');
    const [first, second] = work.passages.map(({ id }) => id);
    expect(pagesOf(work)).toEqual([
      { label: "i", passage: first },
      { label: "1", passage: second },
      { label: "2", passage: second },
    ]);
  });
});
