import { describe, expect, it } from "vitest";
import { KEPT_REVISIONS, revised, revisionsOf } from "../../../src/core/library/revisions.ts";
import { memoryLibrary } from "../../support/memory-library.ts";
import { newNote, timeAt } from "../../support/machines.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

describe("the times at which parts were changed", () => {
  it("are noted for each part that a command changes, and for no other", async () => {
    const { library } = await memoryLibrary(tinyCorpus());
    const added = await library.add({ target: { kind: "notebook" }, tags: ["x"] });
    expect(added.upserted[0]).not.toHaveProperty("revisions");
    const [noted] = (await library.change({ id: "a1", note: "b", tags: ["x"] })).upserted;
    expect(noted?.revisions).toEqual({ note: [noted!.modified] });
    const [renamed] = (await library.renameTag("x", "y")).upserted;
    expect(renamed?.revisions).toEqual({ note: [noted!.modified], tags: [renamed!.modified] });
  });

  it("are the last fifty", () => {
    let annotation = newNote("a", timeAt(0));
    for (let second = 1; second <= 60; second += 1)
      annotation = revised(annotation, { note: `${second}` }, timeAt(second));
    expect(annotation.revisions?.note).toHaveLength(KEPT_REVISIONS);
    expect(annotation.revisions?.note?.at(0)).toBe(timeAt(11));
    expect(annotation.revisions?.note?.at(-1)).toBe(timeAt(60));
  });

  it("begin with the last change before any were noted, of which no one knows what it changed", () => {
    const old = { ...newNote("a", timeAt(0)), modified: timeAt(5) };
    const later = revised(old, { note: "x" }, timeAt(9));
    expect(revisionsOf(later, "note")).toEqual([timeAt(5), timeAt(9)]);
    expect(revisionsOf(later, "colour")).toEqual([timeAt(5)]);
    expect(revisionsOf(later, "placements")).toEqual([]);
  });
});
