import { describe, expect, test } from "vitest";
import { cardOf } from "../../../src/renderer/session/cards/card.ts";
import {
  arrangeCards,
  filterCards,
  isFiltering,
  NO_FILTER,
  type NotebookFilter,
} from "../../../src/renderer/features/notebook/notebook-filter.ts";
import { highlightOf, noteOf } from "../../support/anchored.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const cards = [
  highlightOf(corpus, [["small-talks/s1/t1/p1", "We donʼt see any major opponents"]], {
    id: "opponents",
    note: "Compare **April**",
    tags: ["Sanctions"],
    created: "2026-01-02T00:00:00Z",
  }),
  highlightOf(corpus, [["small-talks/s2/t1/p1", "The café was full"]], {
    id: "café",
    colour: "blue",
    created: "2026-01-03T00:00:00Z",
  }),
  highlightOf(corpus, [["small-talks/s1/t2/p1", "How do we make them"]], {
    id: "them",
    colour: "blue",
    tags: ["sanctions", "to check"],
    created: "2026-01-03T00:00:00Z",
  }),
  noteOf({ id: "free", note: "Ёлка and café", created: "2026-01-01T00:00:00Z" }),
].map((annotation) => cardOf(annotation, corpus));

const idsFor = (part: Partial<NotebookFilter>) =>
  filterCards(cards, { ...NO_FILTER, ...part }).map(({ id }) => id);

describe("filtering", () => {
  test("by nothing leaves everything", () => {
    expect(idsFor({})).toHaveLength(cards.length);
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, text: "  " })).toBe(false);
  });

  test("by text looks into quote, note and tags, whatever case, accents and apostrophes", () => {
    expect(idsFor({ text: "don't" })).toEqual(["opponents"]);
    expect(idsFor({ text: "APRIL" })).toEqual(["opponents"]);
    expect(idsFor({ text: "cafe" })).toEqual(["café", "free"]);
    expect(idsFor({ text: "елка" })).toEqual(["free"]);
    expect(idsFor({ text: "check" })).toEqual(["them"]);
  });

  test("by text wants all words", () => {
    expect(idsFor({ text: "opponents april" })).toEqual(["opponents"]);
    expect(idsFor({ text: "opponents blue" })).toEqual([]);
  });

  test("by colour shows any of the colours, and no notes without one", () => {
    expect(idsFor({ colours: ["blue"] })).toEqual(["café", "them"]);
    expect(idsFor({ colours: ["blue", "yellow"] })).toEqual(["opponents", "café", "them"]);
  });

  test("by tag and speaker narrow each other", () => {
    expect(idsFor({ tag: "sanctions" })).toEqual(["opponents", "them"]);
    expect(idsFor({ speaker: "anna-berg" })).toEqual(["them"]);
    expect(idsFor({ tag: "sanctions", speaker: "ivan-orlov" })).toEqual(["opponents"]);
  });
});

describe("order", () => {
  test("is that of the text as it comes, or the newest first; equally old ones keep the text’s order", () => {
    const ids = (order: "text" | "newest") => arrangeCards(cards, order).map(({ id }) => id);
    expect(ids("text")).toEqual(["opponents", "café", "them", "free"]);
    expect(ids("newest")).toEqual(["café", "them", "opponents", "free"]);
  });
});
