import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dossier, DossierNode, EntrySpot } from "../../../src/contract/dossier.ts";
import {
  DRAFT_ID,
  inReadingOrder,
  spotAfter,
  spotForNew,
  spotInWords,
  spotOfDrop,
  standingOf,
  type Step,
  withDraft,
} from "../../../src/renderer/features/dossier/entry-places.ts";

function claim(id: string, ...children: DossierNode[]): DossierNode {
  return { id, kind: "claim", text: id, stance: null, annotation: null, children };
}

function words(id: string): DossierNode {
  return { id, kind: "words", text: id, stance: null, annotation: null, children: [] };
}

const DOSSIER: Dossier = {
  id: "d",
  title: "On sanctions",
  entries: [words("a"), claim("b", words("c"), words("e")), words("f"), claim("g")],
};

function step(id: string, way: Step): EntrySpot | null {
  return spotAfter(standingOf(DOSSIER, id)!, way);
}

describe("a step of an entry", () => {
  it.each<[string, Step, EntrySpot | null]>([
    ["a", "up", null],
    ["b", "up", { parent: "d", after: null }],
    ["f", "up", { parent: "d", after: "a" }],
    ["f", "down", { parent: "d", after: "g" }],
    ["g", "down", null],
    ["c", "down", { parent: "b", after: "e" }],
    ["f", "in", { parent: "b" }],
    ["g", "in", { parent: "b" }],
    ["a", "in", null],
    ["c", "in", null],
    ["e", "out", { parent: "d", after: "b" }],
    ["a", "out", null],
  ])("%s %s leads to %j", (id, way, spot) => {
    expect(step(id, way)).toEqual(spot);
  });

  it("up is taken back by down", () => {
    const cases = fc
      .uniqueArray(fc.uuid(), { minLength: 2 })
      .chain((ids) => fc.tuple(fc.constant(ids), fc.integer({ min: 1, max: ids.length - 1 })));
    fc.assert(
      fc.property(cases, ([ids, index]) => {
        const id = ids[index]!;
        const stood: Dossier = { id: "d", title: "", entries: ids.map(words) };
        const up = spotAfter(standingOf(stood, id)!, "up");
        const moved = ids.filter((other) => other !== id);
        moved.splice(up?.after ? moved.indexOf(up.after) + 1 : 0, 0, id);
        const now = standingOf({ ...stood, entries: moved.map(words) }, id)!;
        expect(now.index).toBe(index - 1);
        expect(spotAfter(now, "down")).toEqual({ parent: "d", after: ids[index - 1] });
      }),
    );
  });
});

describe("a drop", () => {
  it.each<[string, string, "on" | "before" | "after", EntrySpot | null]>([
    ["a", "g", "on", { parent: "g" }],
    ["a", "f", "on", null],
    ["a", "c", "before", { parent: "b", after: null }],
    ["a", "c", "after", { parent: "b", after: "c" }],
    ["f", "b", "before", { parent: "d", after: "a" }],
    // What is before the entry that is moved itself is before the place that it leaves.
    ["b", "f", "before", { parent: "d", after: "a" }],
    ["b", "c", "after", null],
    ["b", "b", "on", null],
  ])("of %s at %s, %s it, leads to %s", (moved, id, position, spot) => {
    expect(spotOfDrop(DOSSIER, moved, { id, position })).toEqual(spot);
  });

  it("beside everything leads to the end", () => {
    expect(spotOfDrop(DOSSIER, "c", null)).toEqual({ parent: "d" });
  });
});

describe("a spot in words", () => {
  it.each<[string, EntrySpot, string]>([
    ["f", { parent: "b" }, "under “b”, 3 of 3"],
    ["e", { parent: "b", after: null }, "under “b”, 1 of 2"],
    ["a", { parent: "d", after: "f" }, "at the top, 3 of 4"],
    ["c", { parent: "d", after: "b" }, "at the top, 3 of 5"],
  ])("for %s at %j is %s", (moved, spot, said) => {
    expect(spotInWords(DOSSIER, moved, spot)).toBe(said);
  });
});

describe("something new", () => {
  it.each<[string | null, "beside" | "under", string[]]>([
    [null, "beside", ["a", "b", "c", "e", "f", "g", DRAFT_ID]],
    ["b", "beside", ["a", "b", "c", "e", DRAFT_ID, "f", "g"]],
    ["b", "under", ["a", "b", "c", "e", DRAFT_ID, "f", "g"]],
    ["c", "under", ["a", "b", "c", DRAFT_ID, "e", "f", "g"]],
    ["g", "under", ["a", "b", "c", "e", "f", "g", DRAFT_ID]],
  ])("beside %s, %s, is shown in its place while it is written", (beside, where, order) => {
    const spot = spotForNew(DOSSIER, beside, where);
    const shown = withDraft(DOSSIER, { kind: "claim", spot });
    expect(inReadingOrder(shown).map(({ id }) => id)).toEqual(order);
  });

  it("is in the claim that it is begun under", () => {
    const shown = withDraft(DOSSIER, { kind: "words", spot: spotForNew(DOSSIER, "g", "under") });
    expect(shown[3]?.children).toMatchObject([{ id: DRAFT_ID, kind: "words" }]);
  });
});
