import { describe, expect, it } from "vitest";
import type { PassageSelector } from "../../../src/contract/annotation.ts";
import type { TextRange } from "../../../src/contract/work.ts";
import { findAnchor } from "../../../src/core/anchoring/find-anchor.ts";
import { searchedText } from "../../../src/core/anchoring/searched-text.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { selectorsOf } from "./trials/trial.ts";

const HILL =
  "The old road went over the hill and down to the harbour, where two boats lay waiting.";
const RAIN = "It had rained since the morning, and nobody was to be seen between the sheds.";
const KEEPER = "The keeper of the lighthouse came out, looked at the sky, and shook his head.";
const NIGHT = "By night the wind had turned, and the first of the boats put out to sea.";
const STORY = [HILL, RAIN, KEEPER, NIGHT];

function rangeOf(quote: string, texts = STORY): TextRange {
  const passage = texts.findIndex((text) => text.includes(quote));
  const start = texts[passage]!.indexOf(quote);
  return { passage: `w/p${passage + 1}`, start, end: start + quote.length };
}

function stored(...quotes: string[]): PassageSelector[] {
  return selectorsOf(
    quotes.map((quote) => rangeOf(quote)),
    textCorpus(STORY),
  );
}

function find(wanted: PassageSelector[][], texts: string[]) {
  const corpus = textCorpus(texts, "v2");
  const anchor = findAnchor({ work: "w", wanted }, searchedText(corpus.work("w").passages));
  const wordsAt = ({ passage, start, end }: TextRange) =>
    corpus.passage(passage).text.slice(start, end);
  return {
    ...anchor,
    words: anchor.ranges.map(wordsAt),
    guessed: anchor.guess?.ranges.map(wordsAt) ?? [],
  };
}

describe("looking for a highlight in a changed text", () => {
  it("says altered, and how alike, when some of its words are others", () => {
    const changed = STORY.with(2, KEEPER.replace("looked at the sky", "glanced at the grey sky"));
    const found = find([stored("came out, looked at the sky, and shook")], changed);
    expect(found).toMatchObject({
      status: "altered",
      words: ["came out, glanced at the grey sky, and shook"],
      guess: null,
    });
    expect(found.score).toBeGreaterThan(0.7);
    expect(found.score).toBeLessThan(1);
  });

  it("leaves the ends of the very words where they are when only what stands around them is other", () => {
    const notes = [
      "So the minutes say, but see the letter of 4 May.",
      "Their names are not recorded.",
    ];
    const words =
      "Nobody wished to be the first to say it, and the chairman read the letter. Two members left.";
    const around = ["The treaty was never printed in full.", ...notes.slice(0, 1), words];
    const texts = [
      ...around,
      ...notes.slice(1),
      "A paragraph without any.",
      "The last word has one",
    ];
    const range = { passage: "w/p3", start: 0, end: words.length };
    const bare = texts.filter((text) => !notes.includes(text));
    const found = find([selectorsOf([range], textCorpus(texts))], bare);
    expect(found).toMatchObject({ status: "moved", words: [words] });
  });

  it("follows a passage that stands elsewhere, and says moved", () => {
    const found = find([stored("the lighthouse came out")], [KEEPER, "New.", HILL, RAIN, NIGHT]);
    expect(found).toMatchObject({
      status: "moved",
      ranges: [{ passage: "w/p1", start: 14, end: 37 }],
    });
  });

  it("calls words exact that are only written in another form at their place", () => {
    const found = find([stored("since the morning")], STORY.with(1, RAIN.replace("It", "“It”")));
    expect(found).toMatchObject({ status: "moved", words: ["since the morning"] });
    const inPlace = find([stored("since the morning")], STORY.with(0, HILL.toUpperCase()));
    expect(inPlace).toMatchObject({ status: "exact", words: ["since the morning"] });
  });

  it("leaves outside what was put in right before or behind the words", () => {
    const changed = STORY.with(
      3,
      NIGHT.replace("the first of the boats", "only the first of the boats then"),
    );
    expect(find([stored("the first of the boats")], changed).words).toEqual([
      "the first of the boats",
    ]);
  });

  it("covers two passages when its passage was split, and one when two were joined", () => {
    const [before, after] = [KEEPER.slice(0, 40), KEEPER.slice(40)];
    const split = find([stored("came out, looked at the sky")], [HILL, RAIN, before, after, NIGHT]);
    expect(split.ranges.map(({ passage }) => passage)).toEqual(["w/p3", "w/p4"]);
    expect(split.words.join("")).toBe("came out, looked at the sky");

    const joined = find(
      [stored("between the sheds.", "The keeper of the lighthouse")],
      [HILL, `${RAIN} ${KEEPER}`, NIGHT],
    );
    expect(joined.words).toEqual(["between the sheds.", "The keeper of the lighthouse"]);
    expect(new Set(joined.ranges.map(({ passage }) => passage))).toEqual(new Set(["w/p2"]));
  });

  it("keeps the parts of a highlight in their order", () => {
    const parts = stored(
      "nobody was to be seen between the sheds.",
      "The keeper of the lighthouse",
    );
    const changed = ["The keeper of the lighthouse", HILL, RAIN, KEEPER, NIGHT];
    expect(find([parts], changed).ranges.map(({ passage }) => passage)).toEqual(["w/p3", "w/p4"]);
  });

  it("is lost with its best guess when the words of one part are gone", () => {
    const parts = stored(
      "nobody was to be seen between the sheds.",
      "The keeper of the lighthouse",
    );
    const found = find([parts], [HILL, RAIN, "Something else altogether.", NIGHT]);
    expect(found).toMatchObject({ status: "lost", ranges: [], score: null });
    expect(found.guessed).toContain("nobody was to be seen between the sheds.");
    expect(found.guess?.score).toBeLessThan(0.7);
  });

  it("is lost when its passage is gone, although everything around it is there", () => {
    expect(find([stored("two boats lay waiting")], [RAIN, KEEPER, NIGHT])).toMatchObject({
      status: "lost",
      ranges: [],
    });
  });

  it("is lost rather than on one of two places that are equally good", () => {
    const line = "Row, brothers, row, the stream runs fast.";
    const selectors = selectorsOf(
      [rangeOf(line, [HILL, line, RAIN])],
      textCorpus([HILL, line, RAIN]),
    );
    expect(find([selectors], [NIGHT, line, KEEPER, line, NIGHT]).status).toBe("lost");
    expect(find([selectors], [NIGHT, line, KEEPER, HILL, line, RAIN])).toMatchObject({
      status: "moved",
      ranges: [{ passage: "w/p5", start: 0, end: line.length }],
    });
  });

  it("does not take one number for another", () => {
    const law = [...STORY, "Section 4 of the harbour rules."];
    const selectors = selectorsOf([rangeOf("Section 4", law)], textCorpus(law));
    expect(find([selectors], law.with(4, "Section 7 of the harbour rules.")).status).toBe("lost");
  });

  it("looks for the words that were placed last, then for those once marked", () => {
    const marked = stored("nobody was to be seen");
    const placed = stored("the wind had turned");
    expect(find([placed, marked], STORY).words).toEqual(["the wind had turned"]);
    expect(find([placed, marked], [HILL, RAIN, KEEPER]).words).toEqual(["nobody was to be seen"]);
  });

  it("offers no common word or two for words that are gone with their passage", () => {
    const gone = stored("nobody was to be seen between the sheds.");
    const text = [
      HILL,
      "It was a summer to be remembered.",
      KEEPER.replace("came out", "was"),
      "Fin.",
    ];
    expect(find([gone], text)).toMatchObject({ status: "lost", guess: null });
  });

  it("offers of several parts only those that are worth a look", () => {
    const parts = stored("nobody was to be seen between the sheds.", "the wind had turned");
    const found = find([parts], [HILL, RAIN, KEEPER, "Of the rest had no man heard."]);
    expect(found).toMatchObject({ status: "lost" });
    expect(found.guessed).toEqual(["nobody was to be seen between the sheds."]);
  });

  it("says nothing where nothing resembles the words", () => {
    expect(find([stored("the wind had turned")], ["Совсем другой текст."])).toMatchObject({
      status: "lost",
      guess: null,
    });
    expect(find([stored("the wind had turned")], []).status).toBe("lost");
  });
});
