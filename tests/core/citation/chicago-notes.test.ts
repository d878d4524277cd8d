import { describe, expect, test } from "vitest";
import { chicagoNotes } from "../../../src/core/citation/chicago/chicago-notes.ts";
import type { Citation } from "../../../src/core/citation/citation.ts";
import { citationOf } from "../../../src/core/citation/citation-of.ts";
import type { CslItem } from "../../../src/core/citation/csl-item.ts";
import { piecesAt, voicesOf } from "../../../src/core/export/pieces.ts";
import { htmlText, plainText } from "../../../src/core/citation/styled-text.ts";
import { whole } from "../export/annotations.ts";
import { bundledCorpus } from "../export/bundled-corpus.ts";

const ARTICLE =
  "Denis Dmitriev, “Yeltsin’s Disciple Who Would Have Bombed Iraq, Too,” trans. Kevin Rothrock, Meduza, n.d.";

function cited(places: string[]): string {
  const work = bundledCorpus.work("yeltsins-disciple");
  const passages = places.map((place) => `${work.id}/${place}`);
  const pieces = piecesAt(
    passages.map((passage) => whole(bundledCorpus, passage)),
    bundledCorpus,
  );
  return plainText(chicagoNotes.first(citationOf(work, voicesOf(pieces), passages)));
}

describe("a note on words of the bundled corpus", () => {
  test.each<[string, string[], string]>([
    [
      "names both ends of a telephone conversation",
      ["s1/t1/p2"],
      `Vladimir Putin to Sandy Berger, telephone conversation, June 15, 1999, quoted in ${ARTICLE}, sec. 1, turn 1, ¶ 2.`,
    ],
    [
      "gives the paragraphs of one turn as a range",
      ["s4/t2/p1", "s4/t2/p2", "s4/t2/p3"],
      `Vladimir Putin to Bill Clinton, meeting in Auckland, New Zealand, September 12, 1999, quoted in ${ARTICLE}, sec. 4, turn 2, ¶¶ 1–3.`,
    ],
    [
      "names both speakers of a quotation across turns",
      ["s8/t1/p1", "s8/t2/p1"],
      `Bill Clinton and Vladimir Putin, meeting in New York City, September 6, 2000, quoted in ${ARTICLE}, sec. 8, turn 1, ¶ 1, to turn 2, ¶ 1.`,
    ],
    [
      "claims no day where the source gives none",
      ["s5/t2/p1"],
      `Vladimir Putin to Bill Clinton, telephone conversation, between October 31 and December 31, 1999, quoted in ${ARTICLE}, sec. 5, turn 2, ¶ 1.`,
    ],
    [
      "names every record that is quoted",
      ["s5/t1/p2", "s5/t2/p1"],
      `Vladimir Putin to Sandy Berger, telephone conversation, October 30, 1999; Vladimir Putin to Bill Clinton, telephone conversation, between October 31 and December 31, 1999, both quoted in ${ARTICLE}, sec. 5, turn 1, ¶ 2, to turn 2, ¶ 1.`,
    ],
    [
      "gives the editor’s words to the author alone",
      ["s2/c1"],
      `${ARTICLE}, sec. 2, commentary ¶ 1.`,
    ],
    [
      "says that commentary is quoted along with the record",
      ["s1/t2/p1", "s1/c1"],
      `Sandy Berger to Vladimir Putin, telephone conversation, June 15, 1999, quoted, with commentary, in ${ARTICLE}, sec. 1, turn 2, ¶ 1, to commentary ¶ 1.`,
    ],
    [
      "does not have a line in a script be spoken",
      ["s10/l1"],
      `Line for Bill Clinton in a screenplay, April 2000, quoted in ${ARTICLE}, sec. 10, line 1.`,
    ],
    [
      "tells a stage direction from a line",
      ["s10/st1", "s10/l1"],
      `Stage direction and line for Bill Clinton in a screenplay, April 2000, quoted in ${ARTICLE}, sec. 10, stage direction 1, to line 1.`,
    ],
    [
      "finds its way to the front matter",
      ["front/c1"],
      `${ARTICLE}, front matter, commentary ¶ 1.`,
    ],
    ["can be on a dateline, which is the editor’s", ["s1/d1"], `${ARTICLE}, sec. 1, dateline.`],
    [
      "crosses sections with both named",
      ["s1/c1", "s2/h"],
      `${ARTICLE}, sec. 1, commentary ¶ 1, to sec. 2, heading.`,
    ],
    ["can be on the work as a whole", [], ARTICLE],
  ])("%s", (_what, places, note) => {
    expect(cited(places)).toBe(note);
  });

  test("sets the name of the newspaper in italics", () => {
    const work = bundledCorpus.work("yeltsins-disciple");
    expect(htmlText(chicagoNotes.first(citationOf(work, [], [])))).toContain(
      "trans. Kevin Rothrock, <i>Meduza</i>, n.d.",
    );
  });
});

const BOOK: CslItem = { id: "w", type: "article-newspaper", title: "Talks", language: "en" };

function note(publication: Partial<CslItem>, locator: Citation["locator"] = null): string {
  const citation = { quoted: [], hasCommentary: false, locator };
  return plainText(chicagoNotes.first({ ...citation, publication: { ...BOOK, ...publication } }));
}

describe("a note on a publication", () => {
  const jane = { family: "Doe", given: "Jane" };
  const john = { family: "Roe", given: "John" };
  const office = { literal: "Records Office" };

  test("puts the place before the address", () => {
    const publication: Partial<CslItem> = {
      author: [jane],
      "container-title": "The Gazette",
      issued: { "date-parts": [[2020, 2, 5]] },
      URL: "https://example.org/talks",
    };
    expect(note(publication, { kind: "page", from: "2", to: "3" })).toBe(
      "Jane Doe, “Talks,” The Gazette, February 5, 2020, 2–3, https://example.org/talks.",
    );
  });

  test("names two authors, and of three only the first", () => {
    expect(note({ author: [jane, john] })).toBe("Jane Doe and John Roe, “Talks,” n.d.");
    expect(note({ author: [jane, john, office] })).toBe("Jane Doe et al., “Talks,” n.d.");
  });

  test("begins with the title when nobody signed it", () => {
    expect(note({ translator: [john, office] })).toBe(
      "“Talks,” trans. John Roe and Records Office, n.d.",
    );
  });

  test.each([
    ["Who knew?", "“Who Knew?,” n.d."],
    ["Stop!", "“Stop!,” n.d."],
    ["It ends here.", "“It Ends Here,” n.d."],
    ["And then ...", "“And Then ...,” n.d."],
    ["The “final days” of it", "“The ‘Final Days’ of It,” n.d."],
    ['A "straight" one', "“A ‘Straight’ One,” n.d."],
    ["He said, “They don’t say ‘no’ here”", "“He Said, ‘They Don’t Say “No” Here’,” n.d."],
    ["Putin’s “men’s ‘boys’ club”", "“Putin’s ‘Men’s “Boys” Club’,” n.d."],
  ])("sets the title %s between quotation marks of its own", (title, text) => {
    expect(note({ title })).toBe(text);
  });

  test("leaves titles in other languages as printed", () => {
    expect(note({ title: "Разговоры двух президентов", language: "ru" })).toBe(
      "“Разговоры двух президентов,” n.d.",
    );
  });
});

describe("a note on a record", () => {
  function recordNote(item: Partial<CslItem>): string {
    const record: CslItem = { id: "r", type: "personal_communication", title: "A call", ...item };
    const text = chicagoNotes.first({
      quoted: [{ parts: ["speech"], item: record, whole: null }],
      hasCommentary: false,
      publication: BOOK,
      locator: null,
    });
    return plainText(text).replace(", quoted in “Talks,” n.d.", "");
  }
  const [anna, ivan, lev] = ["Anna Berg", "Ivan Orlov", "Lev Zimin"].map((literal) => ({
    literal,
  }));

  test.each<[string, Partial<CslItem>, string]>([
    ["without people", { genre: "meeting" }, "Meeting, n.d."],
    ["of which nothing is known", {}, "Unidentified speaker"],
    [
      "with several counterparts",
      { author: [anna!], recipient: [ivan!, lev!], genre: "meeting" },
      "Anna Berg to Ivan Orlov and Lev Zimin, meeting, n.d.",
    ],
    [
      "of a kind without a name",
      { author: [anna!], "event-date": { "date-parts": [[1999]] } },
      "Anna Berg, 1999",
    ],
    [
      "of an approximate month",
      { author: [anna!], "event-date": { "date-parts": [[1999, 11]], circa: true } },
      "Anna Berg, ca. November 1999",
    ],
    [
      "between two years",
      {
        author: [anna!],
        "event-date": {
          "date-parts": [
            [1999, 10, 30],
            [2000, 1, 1],
          ],
          circa: true,
        },
      },
      "Anna Berg, between October 30, 1999, and January 1, 2000",
    ],
    [
      "of which only one limit is known",
      { author: [anna!], "event-date": { literal: "not before 1999-10-30" } },
      "Anna Berg, not before October 30, 1999",
    ],
  ])("%s", (_what, item, text) => {
    expect(recordNote(item)).toBe(text);
  });
});
