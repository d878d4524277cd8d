import { describe, expect, it } from "vitest";
import type { Dossier, DossierNode } from "../../../src/contract/dossier.ts";
import { matchingSpots, spotsOf } from "../../../src/renderer/features/dossier/spots.ts";

function claim(id: string, text: string, ...children: DossierNode[]): DossierNode {
  return { id, kind: "claim", text, stance: null, annotation: null, children };
}

const DOSSIERS: Dossier[] = [
  {
    id: "d1",
    title: "On sanctions",
    entries: [
      { ...claim("w", "Words"), kind: "words" },
      claim("c1", "They were lifted", claim("c2", "In spring")),
    ],
  },
  { id: "d2", title: "On the war", entries: [] },
];

describe("the places where excerpts can go", () => {
  it("are dossiers and claims, as they are nested", () => {
    expect(spotsOf(DOSSIERS).map(({ parent, level, path }) => [parent, level, path])).toEqual([
      ["d1", 0, "On sanctions"],
      ["c1", 1, "On sanctions › They were lifted"],
      ["c2", 2, "On sanctions › They were lifted › In spring"],
      ["d2", 0, "On the war"],
    ]);
  });

  it.each([
    ["", ["d1", "c1", "c2", "d2"]],
    ["WAR", ["d2"]],
    ["spring sanctions", ["c2"]],
    ["peace", []],
  ])("that have “%s” in their path", (typed, parents) => {
    expect(matchingSpots(spotsOf(DOSSIERS), typed).map(({ parent }) => parent)).toEqual(parents);
  });
});
