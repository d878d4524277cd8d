import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../../src/contract/annotation.ts";
import type { LibraryContents } from "../../../../src/contract/library.ts";
import { compareContents } from "../../../../src/core/library/merge/compare-contents.ts";
import { planMerge } from "../../../../src/core/library/merge/plan-merge.ts";
import { KEPT_REVISIONS, revised } from "../../../../src/core/library/revisions.ts";
import { merged, newNote, timeAt } from "../../../support/machines.ts";
import { annotationsIn } from "../../../support/annotations-in.ts";

const NEVER_CHANGED = newNote("a", timeAt(0), "first");

function holding(...annotations: Annotation[]): LibraryContents {
  return { items: annotations, bin: [], tombstones: [] };
}

/** A library that an annotation was deleted from. */
function without(annotation: Annotation, deleted: string): LibraryContents {
  return { items: [], bin: [{ item: annotation, deleted }], tombstones: [] };
}

/** What is said of the one annotation, and what it is after merging. */
function meet(here: LibraryContents, there: LibraryContents) {
  const [compared] = compareContents(here, there).items;
  const { items, bin, tombstones } = merged(here, there);
  return {
    difference: compared?.difference ?? "same",
    parts: compared?.parts,
    after: annotationsIn(items)[0],
    bin,
    tombstones,
  };
}

describe("an annotation that one copy alone has", () => {
  it("is taken over when it is new", () => {
    const { difference, after } = meet(holding(), holding(NEVER_CHANGED));
    expect({ difference, after }).toEqual({ difference: "new", after: NEVER_CHANGED });
  });

  it("stays when the other never had it", () => {
    const { difference, after } = meet(holding(NEVER_CHANGED), holding());
    expect({ difference, after }).toEqual({ difference: "only-here", after: NEVER_CHANGED });
  });

  it("stays deleted when it was deleted here after its last change there", () => {
    const { difference, after } = meet(
      without(NEVER_CHANGED, timeAt(5)),
      holding(revised(NEVER_CHANGED, { note: "x" }, timeAt(4))),
    );
    expect({ difference, after }).toEqual({ difference: "deleted-here", after: undefined });
  });

  it("comes back when it was changed there after it was deleted here", () => {
    const changed = revised(NEVER_CHANGED, { note: "x" }, timeAt(6));
    const { difference, after, bin } = meet(without(NEVER_CHANGED, timeAt(5)), holding(changed));
    expect({ difference, after, bin }).toEqual({
      difference: "changed-there",
      after: changed,
      bin: [],
    });
  });

  it("goes into the bin, with its time, when it was deleted there after its last change here", () => {
    const { difference, after, bin } = meet(
      holding(NEVER_CHANGED),
      without(NEVER_CHANGED, timeAt(5)),
    );
    expect({ difference, after }).toEqual({ difference: "deleted-there", after: undefined });
    expect(bin).toEqual([{ item: NEVER_CHANGED, deleted: timeAt(5) }]);
  });

  it("stays when it was changed here after it was deleted there", () => {
    const changed = revised(NEVER_CHANGED, { note: "x" }, timeAt(6));
    const { difference, after } = meet(holding(changed), without(NEVER_CHANGED, timeAt(5)));
    expect({ difference, after }).toEqual({ difference: "changed-here", after: changed });
  });

  it("stays when it was taken out of the bin after the other learnt of its deletion", () => {
    const restored = revised(NEVER_CHANGED, {}, timeAt(9));
    expect(meet(holding(restored), without(NEVER_CHANGED, timeAt(5))).after).toEqual(restored);
  });

  it("is remembered as deleted when only its deletion is new", () => {
    const { tombstones } = meet(holding(), {
      items: [],
      bin: [],
      tombstones: [{ id: "gone", deleted: timeAt(3) }],
    });
    expect(tombstones).toEqual([{ id: "gone", deleted: timeAt(3) }]);
  });
});

describe("an annotation that both copies have", () => {
  it("takes each part from the copy that changed it", () => {
    const here = revised(NEVER_CHANGED, { note: "changed here" }, timeAt(1));
    const there = revised(NEVER_CHANGED, { colour: "blue" }, timeAt(2));
    const { difference, parts, after } = meet(holding(here), holding(there));
    expect({ difference, parts }).toEqual({
      difference: "changed-both",
      parts: ["colour", "note"],
    });
    expect(after).toMatchObject({
      note: "changed here",
      colour: "blue",
      modified: timeAt(2),
      revisions: { note: [timeAt(1)], colour: [timeAt(2)] },
    });
  });

  it("follows the copy that knows the other's last change, however much later that came", () => {
    const before = revised(NEVER_CHANGED, { note: "once" }, timeAt(1));
    const behind = revised(before, { colour: "red" }, timeAt(9));
    const ahead = revised(before, { note: "twice" }, timeAt(2));
    expect(meet(holding(behind), holding(ahead)).after).toMatchObject({
      note: "twice",
      colour: "red",
    });
    expect(compareContents(holding(before), holding(ahead)).counts["changed-there"]).toBe(1);
    expect(compareContents(holding(ahead), holding(before)).counts["changed-here"]).toBe(1);
  });

  it("keeps both notes where both were changed, the newer first, and says from when the other is", () => {
    const here = revised(NEVER_CHANGED, { note: "written here" }, timeAt(60));
    const there = revised(NEVER_CHANGED, { note: "written there" }, timeAt(120));
    const expected =
      "written there\n\n*Another copy, as of 2026-01-01 00:01:00 UTC:*\n\nwritten here";
    expect(meet(holding(here), holding(there)).after?.note).toBe(expected);
    expect(meet(holding(there), holding(here)).after?.note).toBe(expected);
  });

  it("keeps both notes again when one is changed before the other has been merged", () => {
    const here = revised(NEVER_CHANGED, { note: "here" }, timeAt(1));
    const there = revised(NEVER_CHANGED, { note: "there" }, timeAt(2));
    const both = merged(holding(here), holding(there));
    const later = revised(there, { note: "there, later" }, timeAt(3));
    const { after } = meet(both, holding(later));
    for (const words of ["here", "there", "there, later"]) expect(after?.note).toContain(words);
  });

  it("keeps the one note where the other was emptied", () => {
    const here = revised(NEVER_CHANGED, { note: "" }, timeAt(2));
    const there = revised(NEVER_CHANGED, { note: "kept" }, timeAt(1));
    expect(meet(holding(here), holding(there)).after?.note).toBe("kept");
  });

  it("has the tags of both and the newer colour where both were changed", () => {
    const here = revised(NEVER_CHANGED, { tags: ["Iran", "peace"], colour: "red" }, timeAt(1));
    const there = revised(NEVER_CHANGED, { tags: ["iran", "trade"], colour: "blue" }, timeAt(2));
    expect(meet(holding(here), holding(there)).after).toMatchObject({
      tags: ["iran", "trade", "peace"],
      colour: "blue",
    });
  });

  it("does not get a tag back that was taken away later", () => {
    const tagged = revised(NEVER_CHANGED, { tags: ["x", "y"] }, timeAt(1));
    const here = revised(tagged, { tags: ["y"] }, timeAt(2));
    expect(meet(holding(here), holding(tagged)).after).toEqual(here);
  });

  it("has the placements of both", () => {
    const placement = (textVersion: string, second: number) => ({
      textVersion,
      selectors: [],
      how: "accepted" as const,
      score: 1,
      at: timeAt(second),
    });
    const here = revised(NEVER_CHANGED, { placements: [placement("v2", 1)] }, timeAt(1));
    const there = revised(NEVER_CHANGED, { placements: [placement("v3", 2)] }, timeAt(2));
    const { parts, after } = meet(holding(here), holding(there));
    expect(parts).toEqual(["place"]);
    expect(after?.placements?.map(({ textVersion }) => textVersion)).toEqual(["v2", "v3"]);
  });

  it("keeps both notes of copies from a Readout that did not note when parts were changed", () => {
    const here = { ...NEVER_CHANGED, note: "old, here", modified: timeAt(1) };
    const there = { ...NEVER_CHANGED, note: "old, there", modified: timeAt(2) };
    const both = merged(holding(here), holding(there));
    expect(annotationsIn(both.items)[0]?.note).toMatch(/^old, there\n[^]*old, here$/);
    expect(planMerge(both, holding(there)).upserted).toEqual([]);
    expect(planMerge(holding(there), both).upserted).toEqual(both.items);
  });

  it("follows the later change over an old one that was not noted", () => {
    const old = { ...NEVER_CHANGED, note: "old", modified: timeAt(1) };
    const later = revised(old, { note: "new" }, timeAt(2));
    expect(meet(holding(old), holding(later)).after).toEqual(later);
  });

  it("keeps what was written before more changes than are remembered", () => {
    let here = revised(NEVER_CHANGED, { note: "here" }, timeAt(2));
    for (let second = 3; second < 10 + KEPT_REVISIONS; second += 1)
      here = revised(here, { note: `here ${second}` }, timeAt(second));
    const there = revised(NEVER_CHANGED, { note: "there" }, timeAt(1));
    const both = merged(holding(here), holding(there));
    expect(annotationsIn(both.items)[0]?.note).toContain("there");
    expect(planMerge(both, holding(there)).upserted).toEqual([]);
  });

  it("keeps members that this Readout does not know", () => {
    const there = { ...revised(NEVER_CHANGED, { note: "x" }, timeAt(1)), stars: 3 };
    expect(meet(holding(NEVER_CHANGED), holding(there)).after).toEqual(there);
  });
});

describe("a comparison", () => {
  it("counts every kind and lists all but the same ones, the latest change first", () => {
    const old = newNote("old", timeAt(1));
    const young = newNote("young", timeAt(8));
    const same = newNote("same", timeAt(9));
    const { counts, items } = compareContents(holding(same, old), holding(young, same));
    expect(items.map(({ id }) => id)).toEqual(["young", "old"]);
    expect(counts).toMatchObject({ new: 1, "only-here": 1, same: 1, "changed-both": 0 });
  });
});
