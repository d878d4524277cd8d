import { describe, expect, it } from "vitest";
import { annotatedPassages } from "../../../src/core/corpus/annotated-passages.ts";
import { highlightOf, noteOf } from "../../support/anchored.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const [FIRST, SECOND] = ["small-talks/s1/t1/p1", "small-talks/s1/t1/p2"];
const marked = (parts = {}) =>
  highlightOf(corpus, [[FIRST, corpus.passage(FIRST).text.slice(0, 4)]], parts);

describe("the passages that an annotation is about", () => {
  it("are those where its words are now, wherever they were marked", () => {
    const ranges = [{ passage: SECOND, start: 0, end: 4 }];
    expect(annotatedPassages(marked())).toEqual([FIRST]);
    expect(annotatedPassages(marked({ anchor: { status: "moved", ranges } }))).toEqual([SECOND]);
  });

  it("are those where lost words were marked", () => {
    const lost = marked({ anchor: { status: "lost", ranges: [] } });
    expect(annotatedPassages(lost)).toEqual([FIRST]);
  });

  it("is the one that a note is on, and none for other notes", () => {
    const onPassage = noteOf({ target: { kind: "passage", work: "small-talks", passage: FIRST } });
    expect(annotatedPassages(onPassage)).toEqual([FIRST]);
    expect(annotatedPassages(noteOf({ target: { kind: "work", work: "small-talks" } }))).toEqual(
      [],
    );
    expect(annotatedPassages(noteOf())).toEqual([]);
  });
});
