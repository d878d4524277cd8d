import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Library } from "../../../src/core/library/library.ts";
import { memoryLibrary, type MemoryLibrary } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const ORLOV = "small-talks/s1/t1/p1";

let memory: MemoryLibrary;
let library: Library;

beforeEach(async () => {
  memory = await memoryLibrary(tinyCorpus());
  library = memory.library;
});

describe("adding several annotations", () => {
  const quoting = (quote: string, tags: string[] = []) => ({
    target: { kind: "quote" as const, passage: ORLOV, quote },
    tags,
  });

  it("adds all of them in one step, with one undo", async () => {
    await library.add({ target: { kind: "notebook" }, note: "before", tags: ["Trade"] });
    const change = await library.addAll([
      quoting("Sanctions", ["trade", "New"]),
      quoting("dialog", ["NEW"]),
    ]);
    expect(change).toMatchObject({
      label: "2 highlights added",
      undo: "2 highlights added",
      upserted: [{ tags: ["Trade", "New"] }, { tags: ["New"] }],
    });
    expect(library.list({})).toHaveLength(3);
    expect(await library.undo()).toMatchObject({ label: "Undone: 2 highlights added" });
    expect(library.list({}).map(({ note }) => note)).toEqual(["before"]);
    await library.redo();
    expect(library.list({ tag: "new" })).toHaveLength(2);
  });

  it("adds none when one of them cannot be added", async () => {
    const adding = library.addAll([quoting("Sanctions"), quoting("no such words")]);
    await expect(adding).rejects.toMatchObject({ code: "quote-not-found" });
    expect(library.list({})).toEqual([]);
    expect(library.status().undo).toBeNull();
    expect(memory.stored()?.items ?? []).toHaveLength(0);
  });

  it("is called after what it adds", async () => {
    const note = { target: { kind: "notebook" as const }, note: "x" };
    const labelOf = async (inputs: Parameters<Library["addAll"]>[0]) =>
      (await library.addAll(inputs)).label;
    expect(await labelOf([quoting("Sanctions")])).toBe("Highlight added");
    expect(await labelOf([note, note])).toBe("2 notes added");
    expect(await labelOf([quoting("dialog"), note])).toBe("2 annotations added");
    expect(await labelOf([])).toBe("Nothing changed");
  });

  it("stores thousands at once, and goes through what is there once for all of them", async () => {
    const commit = vi.spyOn(memory.store, "commit");
    const values = vi.spyOn(memory.store.read() as Map<string, unknown>, "values");
    await library.addAll(Array.from({ length: 5_000 }, () => quoting("Sanctions", ["many", "x"])));
    expect(commit).toHaveBeenCalledOnce();
    expect(values.mock.calls.length).toBeLessThanOrEqual(1);
    expect(memory.stored()?.items).toHaveLength(5_000);
  });
});
