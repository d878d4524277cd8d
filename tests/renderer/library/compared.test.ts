import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/contract/annotation.ts";
import type { ComparedItem, Difference } from "../../../src/contract/library.ts";
import {
  groupsOf,
  IN_WORDS,
  isBrought,
  partsOf,
} from "../../../src/renderer/features/library/compared.ts";
import { noteOf } from "../../support/anchored.ts";

const WORDS: Annotation["target"] = {
  kind: "text",
  work: "w",
  textVersion: "1",
  selectors: [{ passage: "w/s1/p1", start: 0, end: 9, exact: "old words", prefix: "", suffix: "" }],
};

function compared(difference: Difference, parts: Partial<ComparedItem> = {}): ComparedItem {
  return { id: difference, difference, parts: [], here: noteOf(), there: noteOf(), ...parts };
}

describe("what differs in another copy", () => {
  const all = (Object.keys(IN_WORDS.backup) as Difference[]).map((one) => compared(one));

  it("is grouped, what would be changed before what stays, and nothing is left out", () => {
    for (const kind of ["backup", "beside"] as const) {
      const groups = groupsOf(kind, all);
      expect(groups.flatMap((group) => group.items)).toHaveLength(all.length);
      const brought = groups.map(({ difference }) => isBrought(kind, difference));
      expect(brought).toEqual(brought.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it("has no group where nothing is so, and keeps the order within one", () => {
    const [first, second] = [compared("new", { id: "b" }), compared("new", { id: "a" })];
    expect(groupsOf("beside", [first, second])).toEqual([
      { difference: "new", items: [first, second] },
    ]);
  });

  it("restoring never touches what was made since, nor does merging what is newer here", () => {
    expect(isBrought("backup", "only-here")).toBe(false);
    expect(isBrought("backup", "deleted-there")).toBe(false);
    expect(isBrought("backup", "changed-here")).toBe(true);
    expect(isBrought("beside", "changed-here")).toBe(false);
    expect(isBrought("beside", "deleted-here")).toBe(false);
    expect(isBrought("beside", "deleted-there")).toBe(true);
  });
});

describe("the parts side by side", () => {
  it("are those that differ, each as its text", () => {
    const here = noteOf({ note: "new thought", tags: ["a", "b"], colour: null });
    const there = noteOf({ note: "old thought", tags: ["a"], colour: "blue" });
    const parts = partsOf(
      compared("changed-both", { parts: ["colour", "note", "tags"], here, there }),
    );
    expect(parts).toEqual([
      { name: "Colour", here: "none", there: "blue" },
      { name: "Note", here: "new thought", there: "old thought" },
      { name: "Tags", here: "a, b", there: "a" },
    ]);
  });

  it("say a part that one side has emptied", () => {
    const parts = partsOf(
      compared("changed-here", {
        parts: ["note"],
        here: noteOf({ note: "" }),
        there: noteOf({ note: "was here" }),
      }),
    );
    expect(parts).toEqual([{ name: "Note", here: "", there: "was here" }]);
  });

  it("are all that an annotation says where the other copy does not have it", () => {
    const there = noteOf({ note: "only there", tags: [] });
    expect(partsOf(compared("new", { here: null, there }))).toEqual([
      { name: "Note", here: null, there: "only there" },
    ]);
  });

  it("name the place of the last placement, and the first words where there is none", () => {
    const selector = { ...WORDS.selectors[0]!, passage: "w/s2/p4", exact: "new words" };
    const here = noteOf({
      target: WORDS,
      placements: [
        { textVersion: "2", selectors: [selector], how: "repaired", score: 1, at: "2026-01-01" },
      ],
    });
    const there = noteOf({ target: WORDS });
    expect(partsOf(compared("changed-here", { parts: ["place"], here, there }))).toEqual([
      { name: "Place", here: "new words (w/s2/p4)", there: "old words" },
    ]);
  });
});
