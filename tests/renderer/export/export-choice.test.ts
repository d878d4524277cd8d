import { describe, expect, test } from "vitest";
import {
  countAnnotations,
  possibleWhat,
  proposedWhat,
  scopeOf,
  whatChoices,
} from "../../../src/renderer/features/export/export-choice.ts";
import { highlightOf, noteOf } from "../../support/anchored.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();
const work = corpus.work("small-talks");
const counts = { everything: 3, work: 2 };
const sources = {
  work,
  counts,
  filtered: ["a", "b"],
  selected: ["b"],
  dossier: null,
  dossiers: [],
};
const bare = { work: null, counts, filtered: [], selected: [], dossier: null, dossiers: [] };

describe("what goes out", () => {
  test("is what the choice says", () => {
    expect(scopeOf("everything", sources)).toEqual({ kind: "everything" });
    expect(scopeOf("work", sources)).toEqual({ kind: "work", work: "small-talks" });
    expect(scopeOf("filtered", sources)).toEqual({ kind: "annotations", ids: ["a", "b"] });
    expect(scopeOf("selected", sources)).toEqual({ kind: "annotations", ids: ["b"] });
    const open = { ...sources, dossier: "d" };
    expect(scopeOf("dossier", open)).toEqual({ kind: "dossier", dossier: "d" });
  });

  test("can only be chosen where there is something of the kind", () => {
    const possible = whatChoices(bare).filter(({ isPossible }) => isPossible);
    expect(possible.map(({ value }) => value)).toEqual(["everything"]);
  });

  test("is counted for the open work and for everything", () => {
    const annotations = [
      highlightOf(corpus, [["small-talks/s1/t1/p1", "Sanctions"]]),
      noteOf({ target: { kind: "work", work: "razgovory" } }),
      noteOf(),
    ];
    expect(countAnnotations(annotations, work)).toEqual({ everything: 3, work: 1 });
    expect(countAnnotations(annotations, null)).toEqual({ everything: 3, work: 0 });
  });

  test("falls back to the work, then to everything, when the choice is gone", () => {
    expect(possibleWhat("selected", { ...sources, selected: [] })).toBe("work");
    expect(possibleWhat("selected", bare)).toBe("everything");
    expect(possibleWhat("selected", sources)).toBe("selected");
  });

  test("is at first the selection, then the work that is open", () => {
    expect(proposedWhat(sources)).toBe("selected");
    expect(proposedWhat({ ...sources, selected: [] })).toBe("work");
    expect(proposedWhat(bare)).toBe("everything");
    expect(proposedWhat({ ...sources, dossier: "d" })).toBe("dossier");
  });
});
