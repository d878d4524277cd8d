import { describe, expect, it } from "vitest";
import { libraryOf } from "../../../src/core/library/journalled-library.ts";
import { newNote, timeAt } from "../../support/machines.ts";
import { memoryLibrary, memoryStore } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

/** A library that was listed, and then changed by another process. */
async function changedElsewhere() {
  const here = { ...newNote("here", timeAt(0), "here"), tags: ["Iran"] };
  const store = memoryStore(libraryOf({ items: [here], bin: [], tombstones: [] }));
  const { library } = await memoryLibrary(tinyCorpus(), { store });
  library.list({});
  await library.change({ id: "here", tags: ["Iran", "trade"] });
  const there = { ...newNote("there", timeAt(1), "there"), tags: ["IRAN"] };
  store.readAnew(libraryOf({ items: [there], bin: [], tombstones: [] }));
  return library;
}

describe("a library that another process has changed", () => {
  it("tells of all that is there with the next change", async () => {
    const library = await changedElsewhere();
    const change = await library.add({ target: { kind: "notebook" }, note: "new" });
    expect(change.upserted.map(({ id }) => id).sort()).toEqual(["a1", "there"]);
    expect(change.removed).toEqual(["here"]);
    expect(library.list({}).map(({ note }) => note)).toEqual(["there", "new"]);
  });

  it("forgets the tags, the counts and the steps of what was there before", async () => {
    const library = await changedElsewhere();
    await library.add({ target: { kind: "notebook" }, tags: ["iran", "trade "] });
    expect(library.list({}).map(({ tags }) => tags)).toEqual([["IRAN"], ["IRAN", "trade"]]);
    expect(library.status()).toMatchObject({ annotations: 2, undo: "Note added" });
    await library.undo();
    expect(library.status()).toMatchObject({ annotations: 1, undo: null });
  });

  it("refuses what no longer fits, and changes nothing", async () => {
    const library = await changedElsewhere();
    await expect(library.change({ id: "here", note: "x" })).rejects.toMatchObject({
      code: "annotation-not-found",
    });
    expect(library.list({}).map(({ id }) => id)).toEqual(["there"]);
  });
});
