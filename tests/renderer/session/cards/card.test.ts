import { describe, expect, test } from "vitest";
import { createCorpus } from "../../../../src/core/corpus/corpus.ts";
import { cardOf } from "../../../../src/renderer/session/cards/card.ts";
import { highlightOf, noteOf } from "../../../support/anchored.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const call = "small-talks/s1/t1/p1";
const answer = "small-talks/s1/t2/p1";
const commentary = "small-talks/s1/c1";

describe("where a card says that its words come from", () => {
  test("speaker, counterpart, occasion, date and place in the text", () => {
    const card = cardOf(highlightOf(corpus, [[call, "major opponents"]]), corpus);
    expect(card.source).toBe("Orlov to Berg, telephone, 15 Jun 1999");
    expect(card.place).toBe("1 ¶ 1");
    expect(card.speakers).toEqual(["ivan-orlov"]);
  });

  test("the page beside the place in the text, where the source has pages", () => {
    const work = corpus.work("small-talks");
    const passages = work.passages.map((passage) =>
      passage.id === call ? { ...passage, pages: [{ at: 0, label: "xii" }] } : passage,
    );
    const works = [{ ...work, passages }];
    const paged = createCorpus([{ id: "tiny", title: "", description: "", works }]);
    const card = cardOf(highlightOf(paged, [[call, "major opponents"]]), paged);
    expect(card.place).toBe("1 ¶ 1 · p. xii");
  });

  test("the city of a meeting, and a date no more precise than it is known", () => {
    const card = cardOf(highlightOf(corpus, [["small-talks/s2/t1/p1", "a decision"]]), corpus);
    expect(card.source).toMatch(/^Orlov to Berg, Oslo, .*approximate$/);
    expect(card.place).toBe("2 ¶ 1");
  });

  test("the editor’s words are called the editor’s", () => {
    const card = cardOf(highlightOf(corpus, [[commentary, "A lesser evil"]]), corpus);
    expect(card.source).toBe("The Gazette’s commentary");
    expect(card.quotes[0]?.layer).toBe("commentary");
    expect(card.speakers).toEqual([]);
  });

  test("nobody is made up where the source names no publisher and no record", () => {
    const words = highlightOf(corpus, [
      ["razgovory/s1/h", "разговор"],
      ["razgovory/s1/t1/p1", "ёлка"],
    ]);
    expect(cardOf(words, corpus).source).toBe("Editor’s heading; Зимин");
  });

  test("notes say what they are on", () => {
    const onWork = noteOf({ target: { kind: "work", work: "small-talks" } });
    expect(cardOf(onWork, corpus).source).toBe("Note on “Small talks, large consequences”");
    expect(cardOf(noteOf(), corpus)).toMatchObject({ source: "Note", passage: null, quotes: [] });
    const onPassage = noteOf({
      target: { kind: "passage", work: "small-talks", passage: commentary },
    });
    expect(cardOf(onPassage, corpus)).toMatchObject({
      source: "The Gazette’s commentary",
      place: "1 ¶ 4",
      passage: commentary,
    });
  });
});

describe("a quote across passages", () => {
  test("names a speaker where the turn changes, and spans its paragraphs", () => {
    const across = highlightOf(corpus, [
      [call, "Russian-American dialog."],
      ["small-talks/s1/t1/p2", "In 1999"],
      [answer, "How do we make them"],
    ]);
    const card = cardOf(across, corpus);
    expect(card.quotes.map(({ voice }) => voice)).toEqual(["Orlov", null, "Berg"]);
    expect(card.source).toBe("Orlov and Berg, telephone, 15 Jun 1999");
    expect(card.place).toBe("1 ¶ 1–3");
    expect(card.speakers).toEqual(["ivan-orlov", "anna-berg"]);
  });

  test("keeps the record and the editor apart", () => {
    const both = highlightOf(corpus, [
      [answer, "Itʼs hard"],
      [commentary, "Orlov’s remarks"],
    ]);
    expect(cardOf(both, corpus).source).toBe(
      "Berg to Orlov, telephone, 15 Jun 1999; The Gazette’s commentary",
    );
  });

  test("labels each part with whose words they are, the editor's too", () => {
    const both = highlightOf(corpus, [
      [call, "Russian-American dialog."],
      ["small-talks/s1/t1/p2", "In 1999"],
      [commentary, "Orlov’s remarks"],
      ["small-talks/s2/h", "A month later"],
    ]);
    const { quotes } = cardOf(both, corpus);
    expect(quotes.map(({ voice, speaker }) => [voice, speaker?.id ?? null])).toEqual([
      ["Orlov", "ivan-orlov"],
      [null, null],
      ["The Gazette’s commentary", null],
      ["The Gazette’s heading", null],
    ]);
  });

  test("names nobody again where one person speaks throughout", () => {
    const one = highlightOf(corpus, [
      [call, "dialog."],
      ["small-talks/s1/t1/p2", "In 1999"],
    ]);
    expect(cardOf(one, corpus).quotes.map(({ voice }) => voice)).toEqual([null, null]);
  });
});

describe("words that are not where they were", () => {
  test("keep their quote when they are lost, and lead to where they were", () => {
    const lost = highlightOf(corpus, [[call, "major opponents"]], {
      anchor: { status: "lost", ranges: [], score: null, guess: null },
    });
    const card = cardOf(lost, corpus);
    expect(card.quotes[0]?.text).toBe("major opponents");
    expect(card.passage).toBe(call);
  });

  test("are placed where they were found when they moved", () => {
    const moved = highlightOf(corpus, [[call, "Sanctions"]], {
      anchor: {
        status: "moved",
        ranges: [{ passage: answer, start: 0, end: 3 }],
        score: 1,
        guess: null,
      },
    });
    expect(cardOf(moved, corpus).passage).toBe(answer);
  });

  test("in a work that is not there are shown with their address", () => {
    const nothing = createCorpus([]);
    const card = cardOf(highlightOf(corpus, [[call, "Sanctions"]]), nothing);
    expect(card).toMatchObject({ source: call, place: null, passage: null });
    expect(card.quotes[0]?.text).toBe("Sanctions");
  });
});
