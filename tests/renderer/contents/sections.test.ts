import { describe, expect, it } from "vitest";
import { marksBySection } from "../../../src/renderer/features/contents/marks-by-section.ts";
import { recordsBySection } from "../../../src/renderer/features/contents/records-by-section.ts";
import { highlightOf, noteOf } from "../../support/anchored.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const work = corpus.work("small-talks");
const words = (passage: string): [string, string] => [
  passage,
  corpus.passage(passage).text.slice(0, 4),
];

describe("the marks of a section", () => {
  it("are its highlights and the notes on its passages, each counted once", () => {
    const both = highlightOf(corpus, [
      words("small-talks/s1/t1/p1"),
      words("small-talks/s1/t1/p2"),
    ]);
    const note = noteOf({
      target: { kind: "passage", work: "small-talks", passage: "small-talks/s1/c1" },
    });
    expect(marksBySection([both, note], work)).toEqual(new Map([["small-talks/s1", 2]]));
  });

  it("count in every section that they reach", () => {
    const across = highlightOf(corpus, [
      words("small-talks/s1/t1/p1"),
      words("small-talks/s2/t1/p1"),
    ]);
    expect([...marksBySection([across], work)]).toEqual([
      ["small-talks/s1", 1],
      ["small-talks/s2", 1],
    ]);
  });

  it("leave out other notes, other works and words that were not found again", () => {
    const lost = highlightOf(corpus, [words("small-talks/s1/t1/p1")], {
      anchor: { status: "lost", ranges: [], score: null, guess: null },
    });
    const onWork = noteOf({ target: { kind: "work", work: "small-talks" } });
    const russian = [...corpus.texts()][1]!;
    const elsewhere = highlightOf(corpus, [words(russian.passages[0]!.id)]);
    expect(marksBySection([lost, onWork, noteOf(), elsewhere], work).size).toBe(0);
  });
});

describe("the records of a section", () => {
  it("are told by date and place, or by what they are where no place is known", () => {
    const described = recordsBySection(work);
    for (const section of work.sections) {
      const records = work.records.filter(({ sections }) => sections.includes(section.id));
      expect(described.get(section.id)?.split("; ").length ?? 0).toBe(records.length);
    }
    expect(described.get("small-talks/s1")).toBe("15 Jun 1999 · telephone");
  });
});
