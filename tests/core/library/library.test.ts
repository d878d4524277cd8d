import { beforeEach, describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import type { Library } from "../../../src/core/library/library.ts";
import { memoryLibrary, type MemoryLibrary } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { exported } from "../export/exported.ts";
import { annotationsIn } from "../../support/annotations-in.ts";

const ORLOV = "small-talks/s1/t1/p1";
const BERG = "small-talks/s1/t2/p1";

let memory: MemoryLibrary;
let library: Library;

beforeEach(async () => {
  memory = await memoryLibrary(tinyCorpus());
  library = memory.library;
});

function highlight(passage: string, start: number, end: number, tags: string[] = []) {
  return library.add({ target: { kind: "text", ranges: [{ passage, start, end }] }, tags });
}

function noteOf(text: string, tags: string[] = []) {
  return library.add({ target: { kind: "notebook" }, note: text, tags });
}

describe("adding an annotation", () => {
  it("answers with what was stored, where it stands, and what undo would do", async () => {
    const change = await library.add({
      target: { kind: "quote", passage: ORLOV, quote: "We don't see" },
      note: "Really?",
      tags: ["sanctions"],
    });
    expect(change).toEqual({
      label: "Highlight added",
      removed: [],
      undo: "Highlight added",
      redo: null,
      upserted: [
        {
          id: "a1",
          target: {
            kind: "text",
            work: "small-talks",
            textVersion: "v1",
            selectors: [
              expect.objectContaining({ passage: ORLOV, start: 0, end: 12, exact: "We donʼt see" }),
            ],
          },
          colour: "yellow",
          note: "Really?",
          tags: ["sanctions"],
          created: "2026-01-01T00:00:01.000Z",
          modified: "2026-01-01T00:00:01.000Z",
          anchor: {
            status: "exact",
            ranges: [{ passage: ORLOV, start: 0, end: 12 }],
            score: 1,
            guess: null,
          },
        },
      ],
    });
  });

  it("gives a colour to words only", async () => {
    const blue = await library.add({
      target: { kind: "text", ranges: [{ passage: BERG, start: 0, end: 3 }] },
      colour: "blue",
    });
    expect(blue.upserted[0]?.colour).toBe("blue");
    expect((await noteOf("free")).upserted[0]?.colour).toBeNull();
    await expect(library.add({ target: { kind: "notebook" }, colour: "red" })).rejects.toThrow(
      "has no colour",
    );
  });

  it("takes notes on a passage, on a work and on nothing", async () => {
    const targets = await Promise.all([
      library.add({ target: { kind: "passage", passage: BERG }, note: "a" }),
      library.add({ target: { kind: "work", work: "razgovory" }, note: "b" }),
      noteOf("c"),
    ]);
    expect(targets.map((change) => change.label)).toEqual([
      "Note added",
      "Note added",
      "Note added",
    ]);
    expect(targets.map((change) => change.upserted[0]?.target)).toEqual([
      { kind: "passage", work: "small-talks", passage: BERG },
      { kind: "work", work: "razgovory" },
      { kind: "notebook" },
    ]);
  });

  it("stores a script in a note as the words it is", async () => {
    const script = "<script>alert(1)</script>\u0000\ud83d ${x} '\" -- \r\n";
    await noteOf(script);
    expect(annotationsIn(memory.stored()?.items)[0]?.note).toBe(script);
  });

  it.each([
    ["passage-not-found", { kind: "passage", passage: "small-talks/s9/c1" }],
    ["passage-not-found", { kind: "quote", passage: "nowhere", quote: "x" }],
    ["quote-not-found", { kind: "quote", passage: BERG, quote: "never said" }],
    ["work-not-found", { kind: "work", work: "unknown" }],
    ["range-invalid", { kind: "text", ranges: [{ passage: BERG, start: 3, end: 3 }] }],
  ] as const)("is refused with %s and stores nothing", async (code, target) => {
    await expect(
      library.add({
        target: target.kind === "text" ? { kind: "text", ranges: [...target.ranges] } : target,
      }),
    ).rejects.toMatchObject({ name: "ReadoutError", code });
    expect(library.list({})).toEqual([]);
    expect(library.status().undo).toBeNull();
    expect(memory.stored()).toBeNull();
  });
});

describe("changing and deleting", () => {
  it("replaces the parts that are given and keeps the rest", async () => {
    await highlight(BERG, 0, 3, ["old"]);
    const { label, upserted } = await library.change({ id: "a1", note: "new" });
    expect(label).toBe("Note changed");
    expect(upserted[0]).toMatchObject({
      colour: "yellow",
      note: "new",
      tags: ["old"],
      created: "2026-01-01T00:00:01.000Z",
      modified: "2026-01-01T00:00:03.000Z",
      revisions: { note: ["2026-01-01T00:00:03.000Z"] },
    });
  });

  it.each([
    [{ colour: "red" as const }, "Colour changed"],
    [{ tags: ["x"] }, "Tags changed"],
    [{ colour: "red" as const, note: "and why" }, "Annotation changed"],
  ])("names what it did: %j", async (edit, label) => {
    await highlight(BERG, 0, 3);
    expect((await library.change({ id: "a1", ...edit })).label).toBe(label);
  });

  it("is no change when everything is there already", async () => {
    await highlight(BERG, 0, 3, ["x"]);
    const change = await library.change({ id: "a1", colour: "yellow", note: "", tags: ["X "] });
    expect(change).toMatchObject({ label: "Tags changed" });
    expect(await library.change({ id: "a1", colour: "yellow", tags: ["X"] })).toMatchObject({
      label: "Nothing changed",
      upserted: [],
      undo: "Tags changed",
    });
  });

  it("deletes several at once, or none when one of them is not there", async () => {
    await highlight(BERG, 0, 3);
    await noteOf("free");
    await expect(library.remove(["a1", "a9"])).rejects.toMatchObject({
      code: "annotation-not-found",
      message: expect.stringContaining("“a9”"),
    });
    expect(library.list({})).toHaveLength(2);
    expect(await library.remove(["a1", "a2", "a1"])).toMatchObject({
      label: "2 annotations deleted",
      removed: ["a1", "a2"],
    });
    expect(library.list({})).toEqual([]);
  });

  it("calls a single one by its kind", async () => {
    await highlight(BERG, 0, 3);
    await noteOf("free");
    expect((await library.remove(["a1"])).label).toBe("Highlight deleted");
    expect((await library.remove(["a2"])).label).toBe("Note deleted");
  });

  it("cannot be done by writing to what a list handed out", async () => {
    await highlight(BERG, 0, 3, ["x"]);
    const [annotation] = library.list({});
    annotation!.tags.push("y");
    annotation!.anchor.ranges[0]!.end = 99;
    annotation!.note = "changed";
    expect(library.list({})[0]).toMatchObject({
      tags: ["x"],
      note: "",
      anchor: { ranges: [{ start: 0, end: 3 }] },
    });
  });
});

describe("listing", () => {
  it("follows the text, a note on a passage before the words marked in it; free notes come last", async () => {
    await noteOf("free");
    await highlight("razgovory/s1/h", 0, 6);
    await highlight(BERG, 4, 6);
    await library.add({ target: { kind: "passage", passage: ORLOV }, note: "on a passage" });
    await highlight(BERG, 0, 6);
    await highlight(ORLOV, 0, 2);
    expect(library.list({}).map((annotation) => annotation.id)).toEqual([
      "a4",
      "a6",
      "a5",
      "a3",
      "a2",
      "a1",
    ]);
  });

  it("is in the order of an export", async () => {
    await noteOf("free");
    await library.add({ target: { kind: "work", work: "small-talks" }, note: "on the work" });
    await highlight("razgovory/s1/h", 0, 6);
    await highlight(BERG, 0, 6);
    await library.add({ target: { kind: "passage", passage: BERG }, note: "on a passage" });
    await highlight(ORLOV, 0, 2);
    const annotations = library.list({});
    const request = { format: "json", scope: { kind: "everything" } } as const;
    const { text } = exported(request, { corpus: tinyCorpus(), annotations });
    const written = JSON.parse(text).first.items.map(({ id }: { id: string }) => id);
    expect(annotations.map(({ id }) => id)).toEqual(["a6", "a5", "a4", "a2", "a3", "a1"]);
    expect(written).toEqual(annotations.map(({ id }) => `readout://annotation/${id}`));
  });

  it("narrows to a work and to a tag", async () => {
    await highlight("razgovory/s1/h", 0, 6, ["x"]);
    await highlight(BERG, 4, 6, ["x"]);
    await library.add({ target: { kind: "work", work: "razgovory" } });
    await noteOf("free", ["x"]);
    const ids = (filter: { work?: string; tag?: string }) =>
      library.list(filter).map((annotation) => annotation.id);
    expect(ids({ work: "razgovory" })).toEqual(["a1", "a3"]);
    expect(ids({ tag: "X" })).toEqual(["a2", "a1", "a4"]);
    expect(ids({ work: "razgovory", tag: "x" })).toEqual(["a1"]);
  });
});

describe("a change that cannot be stored", () => {
  const full = new ReadoutError("disk-full", "There is no space left.");

  it("reaches its caller and leaves everything as it was", async () => {
    await highlight(BERG, 0, 3);
    await noteOf("free");
    await library.undo();
    const before = { list: library.list({}), status: library.status() };
    memory.failWith(full);
    for (const attempt of [
      () => noteOf("lost?"),
      () => library.change({ id: "a1", note: "lost?" }),
      () => library.remove(["a1"]),
      () => library.undo(),
      () => library.redo(),
    ])
      await expect(attempt()).rejects.toBe(full);
    expect({ list: library.list({}), status: library.status() }).toEqual(before);
  });

  it("does not stop the next one", async () => {
    memory.failWith(full);
    const failing = noteOf("first");
    await expect(failing).rejects.toBe(full);
    memory.failWith(null);
    await noteOf("second");
    expect(annotationsIn(memory.stored()?.items).map(({ note }) => note)).toEqual(["second"]);
  });
});

describe("changes at the same time", () => {
  it("are made one after the other, and all are there", async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => noteOf(`${index}`, ["Same", "same"])),
    );
    expect(annotationsIn(memory.stored()?.items).map(({ note }) => note)).toEqual(
      Array.from({ length: 50 }, (_, index) => `${index}`),
    );
  });
});
