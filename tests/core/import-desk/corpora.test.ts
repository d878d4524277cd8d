import { describe, expect, it } from "vitest";
import { importFiles, memoryDesk } from "../../support/memory-desk.ts";
import { TALK } from "./talks.ts";

describe("corpora", () => {
  it("are renamed, described, moved, emptied of originals, exported, removed and installed", async () => {
    const { api, shelf } = memoryDesk();
    await importFiles(api, { "a.txt": TALK }, { corpus: null, title: "One" });
    await importFiles(api, { "a.txt": TALK }, { corpus: null, title: "Two" });
    const entries = await api.changeCorpus({
      id: "two",
      title: "Second",
      description: "Talks.",
      position: 0,
    });
    expect(entries.map(({ id, title, description }) => [id, title, description])).toEqual([
      ["bundled", "bundled", ""],
      ["two", "Second", "Talks."],
      ["one", "One", ""],
    ]);
    await api.removeOriginals({ id: "two" });
    expect(shelf.works().map(({ original }) => original === null)).toEqual([true, false]);
    const file = await api.exportCorpus({ id: "two" });
    expect(file).toMatchObject({ name: "two.readout-corpus", encoding: "base64" });
    expect((await api.removeCorpus({ id: "two" })).map(({ id }) => id)).toEqual(["bundled", "one"]);
    const installed = await importFiles(api, { "two.corpus": Buffer.from(file.text, "base64") });
    expect(installed).toMatchObject({ state: "done", corpus: "second" });
    expect(installed.files[0]).toMatchObject({ state: "imported", format: "Readout corpus" });
  });

  it("that came with Readout or are not there are not changed", async () => {
    const { api } = memoryDesk();
    for (const [id, code] of [
      ["bundled", "not-allowed"],
      ["x", "corpus-not-found"],
    ] as const) {
      await expect(api.changeCorpus({ id, title: "X" })).rejects.toMatchObject({ code });
      await expect(api.removeCorpus({ id })).rejects.toMatchObject({ code });
      await expect(api.removeOriginals({ id })).rejects.toMatchObject({ code });
    }
    await expect(api.exportCorpus({ id: "x" })).rejects.toMatchObject({ code: "corpus-not-found" });
  });
});
