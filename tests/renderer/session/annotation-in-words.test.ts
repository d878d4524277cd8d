import { describe, expect, it } from "vitest";
import {
  aboutWhat,
  markedWords,
  shortName,
} from "../../../src/renderer/session/annotation-in-words.ts";
import { directoryOf, noEntries } from "../../../src/renderer/session/directory.ts";
import { highlightOf, noteOf } from "../../support/anchored.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const works = corpus.summaries.flatMap((one) => one.works);
const { names } = directoryOf(works, noEntries());
const CALL = "small-talks/s1/t1/p1";
const across = highlightOf(corpus, [
  [CALL, "major opponents"],
  ["small-talks/s1/t1/p2", "In 1999"],
]);

describe("an annotation in words", () => {
  it("is called by what was marked, else by its note, and never by nothing", () => {
    expect(markedWords(across)).toBe("major opponents … In 1999");
    expect(shortName(across)).toBe("major opponents … In 1999");
    expect(shortName(noteOf({ note: "x".repeat(70) }))).toBe(`${"x".repeat(60)}…`);
    expect(shortName(noteOf({ note: "" }))).toBe("an empty note");
  });

  it("says what it is about, by title where the work is here and by address where it is not", () => {
    expect(aboutWhat(across, names)).toBe(`${CALL}, in “Small talks, large consequences”`);
    expect(aboutWhat(noteOf({ target: { kind: "work", work: "gone" } }), names)).toBe(
      "Note on “gone”",
    );
    const onPassage = noteOf({ target: { kind: "passage", work: "gone", passage: "gone/s1/c1" } });
    expect(aboutWhat(onPassage, names)).toBe("Note on the paragraph gone/s1/c1");
    expect(aboutWhat(noteOf(), names)).toBe("Note of the notebook");
  });
});
