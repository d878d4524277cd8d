import { beforeEach, describe, expect, it } from "vitest";
import type { Library } from "../../../src/core/library/library.ts";
import { memoryLibrary } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const BERG = "small-talks/s1/t2/p1";

let library: Library;

beforeEach(async () => {
  ({ library } = await memoryLibrary(tinyCorpus()));
  await library.add({ target: { kind: "notebook" }, note: "a", tags: ["kept"] });
  await library.add({ target: { kind: "text", ranges: [{ passage: BERG, start: 0, end: 3 }] } });
});

describe("the bin", () => {
  it("holds what was deleted, the latest first, and says until when", async () => {
    await library.remove(["a1"]);
    await library.remove(["a2"]);
    expect(library.listBin()).toMatchObject([
      { annotation: { id: "a2", anchor: { status: "exact" } } },
      {
        annotation: { id: "a1", note: "a", anchor: { status: "none" } },
        deleted: "2026-01-01T00:00:05.000Z",
        until: "2026-01-31T00:00:05.000Z",
      },
    ]);
  });

  it("gives annotations back as they were, changed only in their time", async () => {
    const before = library.list({}).find(({ id }) => id === "a1");
    await library.remove(["a1", "a2"]);
    const change = await library.restore(["a1", "a2"]);
    expect(change).toMatchObject({ label: "2 annotations restored", removed: [] });
    expect(change.upserted.find(({ id }) => id === "a1")).toEqual({
      ...before,
      modified: "2026-01-01T00:00:06.000Z",
      revisions: {},
    });
    expect(library.listBin()).toEqual([]);
  });

  it("can be taken from and put back by undo and redo", async () => {
    await library.remove(["a2"]);
    await library.restore(["a2"]);
    expect(await library.undo()).toMatchObject({
      label: "Undone: Highlight restored",
      removed: ["a2"],
    });
    expect(library.listBin()).toHaveLength(1);
    await library.redo();
    expect(library.listBin()).toEqual([]);
    expect(library.list({})).toHaveLength(2);
  });

  it("gives back all or none", async () => {
    await library.remove(["a1"]);
    await expect(library.restore(["a1", "a2"])).rejects.toMatchObject({
      code: "annotation-not-found",
      message: expect.stringContaining("“a2” in the bin"),
    });
    expect(library.listBin()).toHaveLength(1);
  });

  it("no longer holds what an undo brought back", async () => {
    await library.remove(["a1"]);
    await library.undo();
    expect(library.listBin()).toEqual([]);
  });
});
