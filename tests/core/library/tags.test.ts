import { beforeEach, describe, expect, it } from "vitest";
import type { Library } from "../../../src/core/library/library.ts";
import { memoryLibrary } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

let library: Library;

beforeEach(async () => {
  library = (await memoryLibrary(tinyCorpus())).library;
});

function noteOf(text: string, tags: string[]) {
  return library.add({ target: { kind: "notebook" }, note: text, tags });
}

function tagsOf(id: string): string[] | undefined {
  return library.list({}).find((annotation) => annotation.id === id)?.tags;
}

describe("tags", () => {
  it("are trimmed, and each is there once whatever its case", async () => {
    await noteOf("a", [" Iran ", "iran", "IRAN", "trade"]);
    expect(tagsOf("a1")).toEqual(["Iran", "trade"]);
  });

  it("take the spelling that is in use", async () => {
    await noteOf("a", ["Iran", "\u0451lka"]);
    await noteOf("b", ["iran", "\u0435\u0308lka"]);
    expect(tagsOf("a2")).toEqual(["Iran", "\u0451lka"]);
  });

  it("can be respelled by the only annotation that has them", async () => {
    await noteOf("a", ["iran"]);
    await library.change({ id: "a1", tags: ["Iran"] });
    expect(tagsOf("a1")).toEqual(["Iran"]);
  });

  it("need a character", async () => {
    await expect(noteOf("a", ["  "])).rejects.toMatchObject({ code: "bad-input" });
  });

  it("are renamed everywhere in one step", async () => {
    await noteOf("a", ["draft", "x"]);
    await noteOf("b", ["Draft"]);
    await noteOf("c", ["x"]);
    const change = await library.renameTag("DRAFT", " final ");
    expect(change.label).toBe("Tag renamed");
    expect(change.upserted.map((annotation) => annotation.id)).toEqual(["a1", "a2"]);
    expect([tagsOf("a1"), tagsOf("a2"), tagsOf("a3")]).toEqual([["final", "x"], ["final"], ["x"]]);
    await library.undo();
    expect([tagsOf("a1"), tagsOf("a2")]).toEqual([["draft", "x"], ["draft"]]);
  });

  it("are merged into one that is there, in its spelling", async () => {
    await noteOf("a", ["Iran", "persia"]);
    await noteOf("b", ["persia"]);
    expect((await library.renameTag("persia", "iran")).label).toBe("Tags merged");
    expect([tagsOf("a1"), tagsOf("a2")]).toEqual([["Iran"], ["Iran"]]);
  });

  it("can be renamed to another case of themselves", async () => {
    await noteOf("a", ["iran"]);
    expect((await library.renameTag("iran", "Iran")).label).toBe("Tag renamed");
    expect(tagsOf("a1")).toEqual(["Iran"]);
    expect((await library.renameTag("iran", "Iran")).label).toBe("Nothing changed");
  });

  it("that nothing carries cannot be renamed", async () => {
    await expect(library.renameTag("none", "some")).rejects.toThrow(
      "No annotation has the tag “none”",
    );
  });
});
