import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitSource, speakerInWords } from "../../../src/renderer/features/search/hit-source.ts";
import { groupHits } from "../../../src/renderer/features/search/result-groups.ts";
import { resultSummary } from "../../../src/renderer/features/search/result-summary.ts";
import { inScope, scopeRequest } from "../../../src/renderer/features/search/search-request.ts";
import { snippetPieces } from "../../../src/renderer/features/search/snippet-pieces.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { hit, noteHit } from "./hits.ts";

describe("a search request", () => {
  it("is none for blank input, whatever the filters", () => {
    expect(scopeRequest({ query: " \t ", speakers: ["anna-berg"] }, "date")).toBeNull();
  });

  it("takes the words as they are typed, with the filters", () => {
    expect(scopeRequest({ query: "dont ", from: "1999" }, "reading")).toEqual({
      query: "dont ",
      from: "1999",
      order: "reading",
    });
  });

  it("keeps its words when its filters are replaced", () => {
    const scope = { query: "war", wordForms: true, unfinished: true, years: ["1999"] };
    expect(inScope(scope, { tags: ["war"] })).toEqual({
      query: "war",
      wordForms: true,
      unfinished: true,
      tags: ["war"],
    });
  });
});

describe("the sum of the results", () => {
  it("counts matches and passages when every hit is at hand", () => {
    const two = hit({
      matches: [
        { start: 0, end: 2 },
        { start: 3, end: 4 },
      ],
    });
    expect(resultSummary(2, [two, hit()])).toBe("3 matches in 2 passages");
    expect(resultSummary(1, [hit()])).toBe("1 match in 1 passage");
  });

  it("counts matches in notes apart, since one steps through those in the text", () => {
    expect(resultSummary(3, [hit(), noteHit(), noteHit()])).toBe(
      "1 match in 1 passage · 2 matches in 2 notes",
    );
    expect(resultSummary(1, [noteHit()])).toBe("1 match in 1 note");
  });

  it("counts no matches where only fields were asked for", () => {
    expect(resultSummary(2, [hit({ matches: [] }), noteHit({ matches: [] })])).toBe(
      "1 passage · 1 note",
    );
  });

  it("does not pretend to have counted matches that were not loaded", () => {
    expect(resultSummary(1234, [hit()])).toBe("1,234 passages and notes match");
  });

  it("says when there is nothing", () => {
    expect(resultSummary(0, [])).toBe("Nothing found");
  });
});

describe("groups of results", () => {
  it("follow the sections, and keep the place of each hit in the whole list", () => {
    const groups = groupHits([
      hit(),
      hit({ passage: "small-talks/s1/c1", layer: "commentary" }),
      hit({ section: "small-talks/s2" }),
      hit({ work: "razgovory", section: "razgovory/s1" }),
    ]);
    expect(groups.map(({ section, from, hits }) => [section, from, hits.length])).toEqual([
      ["small-talks/s1", 0, 2],
      ["small-talks/s2", 2, 1],
      ["razgovory/s1", 3, 1],
    ]);
  });

  it("put all notes together, wherever they were written", () => {
    const groups = groupHits([
      hit(),
      noteHit(),
      noteHit({ section: "small-talks/s2" }),
      noteHit({ work: null, section: null, passage: null }),
    ]);
    expect(groups.map(({ kind, hits }) => [kind, hits.length])).toEqual([
      ["section", 1],
      ["notes", 3],
    ]);
  });
});

describe("the source of a hit", () => {
  const [gazette, russian] = tinyCorpus().works;

  it("is left to the speaker's name for speech", () => {
    expect(hitSource(hit(), gazette)).toBeNull();
    expect(hitSource(hit({ speaker: null }), gazette)).toBe("Unnamed speaker");
  });

  it("names the editor for the editor's words", () => {
    const commentary = hit({ layer: "commentary", kind: "commentary", speaker: null });
    expect(hitSource(commentary, gazette)).toBe("The Gazette’s commentary");
    expect(hitSource({ ...commentary, kind: "heading" }, gazette)).toBe("The Gazette’s heading");
    expect(hitSource(commentary, russian)).toBe("Editor’s commentary");
  });

  it("marks words that were only written for somebody", () => {
    expect(speakerInWords(hit({ kind: "line" }), "Ivan Orlov")).toBe("Ivan Orlov (script)");
    expect(speakerInWords(hit(), "Ivan Orlov")).toBe("Ivan Orlov");
    expect(hitSource(hit({ kind: "line", speaker: null }), gazette)).toBe(
      "Unnamed speaker (script)",
    );
  });

  it("tells stage directions and own notes from both", () => {
    expect(hitSource(hit({ kind: "stage", speaker: null }), gazette)).toBe("Stage direction");
    expect(hitSource(noteHit(), gazette)).toBe("My note");
  });
});

describe("a snippet", () => {
  it("is cut where matches start and end", () => {
    const pieces = snippetPieces("Fewer sanctions now", { start: 0, end: 19 }, [
      { start: 6, end: 15 },
    ]);
    expect(pieces.map(({ text, isMatch }) => [text, isMatch])).toEqual([
      ["Fewer ", false],
      ["sanctions", true],
      [" now", false],
    ]);
  });

  it("marks only the part of a match that it shows", () => {
    const pieces = snippetPieces("Fewer sanctions now", { start: 8, end: 19 }, [
      { start: 6, end: 15 },
    ]);
    expect(pieces.map(({ text }) => text)).toEqual(["nctions", " now"]);
  });

  it("always adds up to the part of the text that it is for", () => {
    const span = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
        span,
        fc.array(span),
        (text, snippet, matches) => {
          const pieces = snippetPieces(text, snippet, matches);
          expect(pieces.map((piece) => piece.text).join("")).toBe(
            text.slice(snippet.start, snippet.end),
          );
        },
      ),
    );
  });
});
