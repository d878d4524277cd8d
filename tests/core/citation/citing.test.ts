import { describe, expect, test } from "vitest";
import { CITATION_STYLES } from "../../../src/contract/citation.ts";
import { chicagoNotes } from "../../../src/core/citation/chicago/chicago-notes.ts";
import type { Citation } from "../../../src/core/citation/citation.ts";
import { citationOf } from "../../../src/core/citation/citation-of.ts";
import { STYLES } from "../../../src/core/citation/citation-styles.ts";
import { createCiting, sortedEntries } from "../../../src/core/citation/citing.ts";
import { plainText } from "../../../src/core/citation/styled-text.ts";
import { piecesAt, voicesOf } from "../../../src/core/export/pieces.ts";
import { whole } from "../export/annotations.ts";
import { bundledCorpus } from "../export/bundled-corpus.ts";
import { ARTICLE, BOOK, call, cited, PAGE, pages, paragraph, PLAY } from "./styles/sources.ts";

function notesOf(...citations: Citation[]): string[] {
  const citing = createCiting(chicagoNotes);
  return citations.map((citation) => {
    const { form, text } = citing.note(citation);
    return `${form}: ${plainText(text)}`;
  });
}

describe("citing through a document", () => {
  test("gives a source in full once, and then in short, also right after itself", () => {
    const notes = notesOf(cited(BOOK, pages("5")), cited(BOOK, pages("5")), cited(PLAY, null));
    expect(notes.map((note) => note.split(":")[0])).toEqual(["first", "short", "first"]);
    expect(notes[1]).toBe("short: Doe and Roe, Talks and Their Consequences, 5.");
  });

  test("names a record in full that a known publication quotes for the first time", () => {
    const notes = notesOf(cited(ARTICLE, pages("2")), call(paragraph(1, 1)), call(paragraph(1, 2)));
    expect(notes[1]).toMatch(/^short: Vladimir Putin to Sandy Berger, .* quoted in Dmitriev, “Y/);
    expect(notes[2]).toMatch(/^short: Putin to Berger, .* quoted in Dmitriev, “Yeltsin’s/);
  });

  test("lists a record and the publication that quotes it, each once, by the alphabet", () => {
    const citing = createCiting(chicagoNotes);
    for (const citation of [call(paragraph(1, 1)), cited(PAGE, null), call(paragraph(1, 2))])
      citing.note(citation);
    expect(citing.bibliography().map((entry) => plainText(entry).slice(0, 20))).toEqual([
      "Dmitriev, Denis. “Ye",
      "“Keeping the Tapes.”",
      "Putin, Vladimir, and",
    ]);
  });

  test("does not let an article in front of a title decide its place", () => {
    const titles = ["Zebras", "The Lions", "An Antelope"];
    const sources = titles.map((title) => ({
      item: { id: title, type: "book" as const, title },
      quotedIn: null,
    }));
    expect(sortedEntries(sources, chicagoNotes).map((entry) => plainText(entry))).toEqual([
      "An Antelope. n.d.",
      "The Lions. n.d.",
      "Zebras. n.d.",
    ]);
  });
});

describe("every style", () => {
  const work = bundledCorpus.work("yeltsins-disciple");
  const citations = work.passages.map(({ id }) =>
    citationOf(work, voicesOf(piecesAt([whole(bundledCorpus, id)], bundledCorpus)), [id]),
  );

  test.each(CITATION_STYLES)("%s goes by its id and cites every passage of the corpus", (id) => {
    const style = STYLES[id];
    expect(style.id).toBe(id);
    const citing = createCiting(style);
    for (const citation of citations) {
      const { text } = citing.note(citation);
      expect(plainText(text)).toMatch(/^[\p{Lu}(“[].*[.)”]$/u);
      expect(plainText(text)).not.toMatch(/undefined|null|NaN|\.\.(?!\.)|,,| {2}|\( | ,/);
    }
    expect(citing.bibliography().length).toBeGreaterThan(0);
  });
});
