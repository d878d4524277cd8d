import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DossierEntry } from "../../../../src/contract/dossier.ts";
import { branchEntries, treeOf } from "../../../../src/core/library/dossiers/dossier-tree.ts";
import { newClaim, timeAt } from "../../../support/machines.ts";

const ROOT: DossierEntry = { ...newClaim("dossier", timeAt(0)), entry: "dossier", place: null };

function claim(id: string, parent: string, order = "i"): DossierEntry {
  return { ...newClaim(id, timeAt(0)), place: { parent, order } };
}

function idsOf(entries: DossierEntry[]): string[] {
  return [...branchEntries(treeOf(ROOT, [ROOT, ...entries]))].map(({ id }) => id);
}

describe("the entries of a dossier", () => {
  it("stand under each other by their order, equal ones by id", () => {
    expect(
      idsOf([
        claim("b", "dossier", "m"),
        claim("a", "dossier", "m"),
        claim("c", "a"),
        claim("d", "dossier", "g"),
      ]),
    ).toEqual(["dossier", "d", "a", "c", "b"]);
  });

  it("stand at the end when what they stood under is gone", () => {
    expect(idsOf([claim("a", "gone", "a"), claim("b", "a"), claim("c", "dossier", "z")])).toEqual([
      "dossier",
      "c",
      "a",
      "b",
    ]);
  });

  it("are all there once, whatever stands under what", () => {
    const anyParents = fc.array(fc.nat({ max: 12 }), { maxLength: 10 });
    fc.assert(
      fc.property(anyParents, (parents) => {
        const entries = parents.map((parent, at) =>
          claim(`e${at}`, parent > 10 ? "dossier" : `e${parent}`),
        );
        const ids = idsOf(entries);
        expect(ids.toSorted()).toEqual(["dossier", ...entries.map(({ id }) => id)].toSorted());
      }),
    );
  });
});
