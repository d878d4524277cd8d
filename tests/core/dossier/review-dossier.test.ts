import { describe, expect, it } from "vitest";
import type { AnchoredAnnotation } from "../../../src/contract/annotation.ts";
import type { Dossier, DossierNode, Stance } from "../../../src/contract/dossier.ts";
import { compareExcerpts } from "../../../src/core/dossier/compare-excerpts.ts";
import { reviewDossier } from "../../../src/core/dossier/review-dossier.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { highlight, lost, note, whole } from "../export/annotations.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

let count = 0;

function excerpt(annotation: AnchoredAnnotation | null, stance: Stance | null = null): DossierNode {
  count += 1;
  return { id: `e${count}`, kind: "excerpt", text: "", stance, annotation, children: [] };
}

function claim(text: string, ...children: DossierNode[]): DossierNode {
  return { id: text, kind: "claim", text, stance: null, annotation: null, children };
}

function dossier(...entries: DossierNode[]): Dossier {
  return { id: "d", title: "On sanctions", entries };
}

function marked(id: string, passage: string, ...tags: string[]): AnchoredAnnotation {
  return highlight(corpus, id, [whole(corpus, passage)], { tags });
}

const ORLOV = marked("orlov", `${S1}/t1/p1`, "Trade", "money");
const BERG = marked("berg", `${S1}/t2/p1`, "trade");
const LATER = marked("later", "small-talks/s2/t1/p1", "money");
const EDITOR = marked("editor", `${S1}/c1`);

describe("the overview of a dossier", () => {
  it("says what speaks for each claim and against it, on how many records", () => {
    const { claims } = reviewDossier(
      dossier(
        claim(
          "all",
          claim("one", excerpt(ORLOV, "for"), excerpt(BERG, "for"), excerpt(LATER, "against")),
          claim("two", excerpt(ORLOV), excerpt(LATER, "for")),
        ),
        claim("none"),
        claim("editor", excerpt(EDITOR, "for")),
      ),
      corpus,
    );
    expect(
      claims.map((one) => [one.text, one.level, one.for, one.against, one.open, one.isOnOneRecord]),
    ).toEqual([
      ["all", 0, 3, 1, 1, false],
      ["one", 1, 2, 1, 0, true],
      ["two", 1, 1, 0, 1, false],
      ["none", 0, 0, 0, 0, false],
      ["editor", 0, 1, 0, 0, true],
    ]);
    expect(claims[1]!.records.map(({ title }) => title)).toEqual([
      "Telephone call, 15 June 1999",
      "Meeting, Oslo, Norway, between 31 October and 31 December 1999",
    ]);
    expect(claims[4]!.records).toEqual([
      { id: "", work: "small-talks", title: "Small talks, large consequences" },
    ]);
  });

  it("names records and speakers of the quoted works that are not used", () => {
    const { unusedRecords, unusedSpeakers } = reviewDossier(dossier(excerpt(ORLOV)), corpus);
    expect(unusedRecords.map(({ title }) => title)).toContain(
      "Meeting, Oslo, Norway, between 31 October and 31 December 1999",
    );
    expect(unusedRecords.every(({ work }) => work === "small-talks")).toBe(true);
    expect(unusedSpeakers.map(({ title }) => title)).toEqual(["Anna Berg"]);
  });

  it("counts tags that meet in the same passages, however they are spelt", () => {
    const same = highlight(corpus, "same", [whole(corpus, `${S1}/t1/p1`)], { tags: ["TRADE"] });
    const { tags } = reviewDossier(
      dossier(excerpt(ORLOV), excerpt(BERG), excerpt(same), excerpt(LATER)),
      corpus,
    );
    expect(tags).toEqual([{ tags: ["money", "Trade"], passages: 1 }]);
  });

  it("flags excerpts whose annotation is gone or whose words are", () => {
    const { missing } = reviewDossier(
      dossier(excerpt(null), excerpt(lost("x", `${S1}/t1/p1`, "gone words")), excerpt(ORLOV)),
      corpus,
    );
    expect(missing.map(({ text, why }) => [text, why])).toEqual([
      ["", "deleted"],
      ["gone words", "lost"],
    ]);
  });
});

describe("the order of excerpts", () => {
  const free = note("free", { kind: "notebook" }, "A thought.");
  const all = [free, LATER, BERG, ORLOV, EDITOR];
  const sorted = (by: "date" | "speaker") =>
    all.toSorted(compareExcerpts(by, all, corpus)).map(({ id }) => id);

  it("is by date of the record, then as in the text, and without a record at the end", () => {
    expect(sorted("date")).toEqual(["orlov", "berg", "later", "editor", "free"]);
  });

  it("is by the speaker of the first words", () => {
    expect(sorted("speaker")).toEqual(["berg", "orlov", "later", "editor", "free"]);
  });
});
