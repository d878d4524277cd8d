import { describe, expect, it } from "vitest";
import type { Dossier, DossierNode } from "../../../src/contract/dossier.ts";
import { annotationOn, entryIn, isThere } from "../../../src/renderer/session/filing.ts";
import { highlightOf } from "../../support/anchored.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const highlight = highlightOf(corpus, [["small-talks/s1/t1/p1", "major opponents"]]);
const excerpt: DossierNode = {
  id: "e",
  kind: "excerpt",
  text: "",
  stance: null,
  annotation: highlight,
  children: [],
};
const claim: DossierNode = {
  id: "c",
  kind: "claim",
  text: "They were lifted.",
  stance: null,
  annotation: null,
  children: [excerpt],
};
const dossier: Dossier = { id: "d", title: "On sanctions", entries: [claim] };

describe("words that are to become an excerpt", () => {
  it("take the annotation that is on these very words", () => {
    const { ranges } = highlight.anchor;
    const [range] = ranges;
    expect(annotationOn([highlight], { target: { kind: "text", ranges } })).toBe(highlight.id);
    const shorter = [{ ...range!, end: range!.end - 1 }];
    expect(
      annotationOn([highlight], { target: { kind: "text", ranges: shorter } }),
    ).toBeUndefined();
    expect(annotationOn([], highlight.id)).toBe(highlight.id);
  });
});

describe("the claim under which excerpts go", () => {
  it("is named with its dossier, and knows what is under it", () => {
    const { parent, name, children } = entryIn(dossier, "c");
    expect([parent, name]).toEqual(["c", "“They were lifted.”, in “On sanctions”"]);
    expect(isThere(children, highlight.id)).toBe(true);
    expect(isThere(dossier.entries, highlight.id)).toBe(false);
  });

  it.each(["gone", "e"])("is the dossier when it is no claim that is there: %s", (id) => {
    expect(entryIn(dossier, id)).toMatchObject({ parent: "d", name: "“On sanctions”" });
  });
});
