import { describe, expect, it } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import type { SearchRequest } from "../../../../src/contract/search.ts";
import { searchNotes } from "../../../../src/core/search/notes/search-notes.ts";
import { understand } from "../../../../src/core/search/understand.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { annotation, highlight } from "../annotations.ts";
import { contextOf } from "../searching.ts";

const corpus = tinyCorpus();
const ORLOV = { passage: "small-talks/s1/t1/p1", start: 0, end: 10 };
const BERG = { passage: "small-talks/s1/t2/p1", start: 0, end: 10 };
const IN_OSLO = { passage: "small-talks/s2/t1/p1", start: 0, end: 10 };
const COMMENT = { passage: "small-talks/s1/c1", start: 0, end: 10 };

function hits(request: SearchRequest, annotations: AnchoredAnnotation[]) {
  const context = contextOf(corpus, annotations);
  return searchNotes(understand(request, context), context);
}

const ids = (request: SearchRequest, annotations: AnchoredAnnotation[]) =>
  hits(request, annotations).map((hit) => hit.annotation);

describe("searchNotes", () => {
  it("finds the words of notes and of tags, marked in the text shown", () => {
    const marked = highlight("one", [ORLOV], {
      note: "Why *sanctions* now?",
      tags: ["cold war", "Sanctions"],
    });
    const [hit] = hits({ query: "sanctions" }, [marked]);
    expect(hit?.text).toBe("Why *sanctions* now?\n#cold war #Sanctions");
    expect(hit?.matches.map(({ start, end }) => hit.text.slice(start, end))).toEqual([
      "sanctions",
      "Sanctions",
    ]);
  });

  it("says what the note is about", () => {
    const [hit] = hits({ query: "why" }, [highlight("one", [ORLOV], { note: "Why?" })]);
    expect(hit).toMatchObject({
      layer: "notes",
      kind: "note",
      annotation: "one",
      work: "small-talks",
      section: "small-talks/s1",
      passage: "small-talks/s1/t1/p1",
      speaker: "ivan-orlov",
      record: "1999-06-15-call",
      date: "1999-06-15",
    });
  });

  it("does not search the words that a highlight marks", () => {
    expect(ids({ query: "quoted" }, [highlight("one", [ORLOV], { note: "mine" })])).toEqual([]);
  });

  it("finds words in note and tags together, but no phrase across them", () => {
    const mine = annotation(
      "one",
      { kind: "notebook" },
      { note: "about war", tags: ["and", "peace"] },
    );
    expect(ids({ query: "war peace" }, [mine])).toEqual(["one"]);
    expect(ids({ query: '"about war"' }, [mine])).toEqual(["one"]);
    expect(ids({ query: '"war and"' }, [mine])).toEqual([]);
    expect(ids({ query: '"and peace"' }, [mine])).toEqual([]);
  });

  it("lists them in reading order, those about no passage last and by age", () => {
    const older = annotation("older", { kind: "work", work: "small-talks" }, { note: "note" });
    const free = annotation("free", { kind: "notebook" }, { note: "note" });
    const late = highlight("late", [IN_OSLO], { note: "note" });
    const second = highlight("second", [{ ...ORLOV, start: 20, end: 30 }], { note: "note" });
    const first = highlight("first", [ORLOV], { note: "note" });
    expect(ids({ query: "note" }, [free, late, second, older, first])).toEqual([
      "first",
      "second",
      "late",
      "older",
      "free",
    ]);
  });

  it("filters by speaker, record and date of the passages a note is about", () => {
    const all = [
      highlight("orlov", [ORLOV], { note: "note" }),
      highlight("berg", [BERG], { note: "note" }),
      highlight("oslo", [IN_OSLO], { note: "note" }),
      highlight("comment", [COMMENT], { note: "note" }),
      annotation("free", { kind: "notebook" }, { note: "note" }),
    ];
    expect(ids({ query: "note", speakers: ["anna-berg"] }, all)).toEqual(["berg"]);
    expect(ids({ query: "note", records: ["1999-11-oslo"] }, all)).toEqual(["oslo"]);
    expect(ids({ query: "note", to: "1999-06" }, all)).toEqual(["orlov", "berg"]);
  });

  it("finds a highlight across turns by each of its speakers, and shows the one asked for", () => {
    const across = highlight("across", [ORLOV, BERG], { note: "note" });
    const [hit] = hits({ query: "note", speakers: ["anna-berg"] }, [across]);
    expect(hit).toMatchObject({ passage: BERG.passage, speaker: "anna-berg" });
  });

  it("looks with fields by speaker, record and date at the passages a note is about", () => {
    const all = [
      highlight("orlov", [ORLOV], { note: "note" }),
      highlight("across", [ORLOV, BERG], { note: "note" }),
      highlight("oslo", [IN_OSLO], { note: "note" }),
      annotation("free", { kind: "notebook" }, { note: "note" }),
    ];
    expect(ids({ query: "note speaker:berg" }, all)).toEqual(["across"]);
    expect(ids({ query: "note to:berg" }, all)).toEqual(["orlov", "across", "oslo"]);
    expect(ids({ query: "note place:oslo" }, all)).toEqual(["oslo"]);
    expect(ids({ query: "note date:1999-06" }, all)).toEqual(["orlov", "across"]);
    expect(ids({ query: "note role:minister" }, all)).toEqual(["orlov", "across"]);
    expect(ids({ query: "note -speaker:orlov" }, all)).toEqual(["across", "free"]);
  });

  it("looks with fields of one’s own marks at the note itself", () => {
    const all = [
      highlight("red", [ORLOV], { colour: "red", note: "a thought" }),
      highlight("tagged", [ORLOV], { tags: ["cold war"] }),
      annotation("free", { kind: "notebook" }, { note: "war again", tags: ["peace"] }),
    ];
    expect(ids({ query: "colour:red" }, all)).toEqual(["red"]);
    expect(ids({ query: "tag:war" }, all)).toEqual(["tagged"]);
    expect(ids({ query: "has:note" }, all)).toEqual(["red", "free"]);
    expect(ids({ query: "has:highlight has:tag" }, all)).toEqual(["tagged"]);
    expect(ids({ query: "note:war" }, all)).toEqual(["free"]);
    expect(ids({ query: "layer:notes" }, all)).toEqual(["red", "tagged", "free"]);
    expect(ids({ query: "layer:record" }, all)).toEqual([]);
    expect(ids({ query: "work:small" }, all)).toEqual(["red", "tagged"]);
  });

  it("finds no two words near each other across a note and its tags", () => {
    const mine = annotation("one", { kind: "notebook" }, { note: "war", tags: ["peace"] });
    expect(ids({ query: "war near/9 peace" }, [mine])).toEqual([]);
  });

  it("filters by the work a note is about", () => {
    const work = annotation("work", { kind: "work", work: "razgovory" }, { note: "note" });
    const free = annotation("free", { kind: "notebook" }, { note: "note" });
    expect(ids({ query: "note", works: ["razgovory"] }, [work, free])).toEqual(["work"]);
    expect(ids({ query: "note", works: ["small-talks"] }, [work, free])).toEqual([]);
  });

  it("finds notes only in the layer of notes", () => {
    const free = annotation("free", { kind: "notebook" }, { note: "note" });
    expect(ids({ query: "note", layers: ["notes"] }, [free])).toEqual(["free"]);
    expect(ids({ query: "note", layers: ["record", "commentary"] }, [free])).toEqual([]);
  });

  it("still finds notes on words that are lost, and on passages that no longer exist", () => {
    const lost = highlight("lost", [ORLOV], {
      note: "note",
      anchor: { status: "lost", ranges: [], score: null, guess: null },
    });
    const gone = annotation(
      "gone",
      { kind: "passage", work: "small-talks", passage: "small-talks/s9/c1" },
      { note: "note" },
    );
    const [first, second] = hits({ query: "note" }, [gone, lost]);
    expect(first).toMatchObject({ annotation: "lost", passage: ORLOV.passage });
    expect(second).toMatchObject({ annotation: "gone", work: "small-talks", passage: null });
  });
});
