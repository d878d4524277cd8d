import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLOURS } from "../../../src/contract/annotation.ts";
import type { LibraryContents } from "../../../src/contract/library.ts";
import type { Library } from "../../../src/core/library/library.ts";
import { memoryLibrary, memoryStore, type MemoryLibrary } from "../../support/memory-library.ts";
import { newNote, timeAt } from "../../support/machines.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { SCHEMA_VERSION } from "../../../src/core/library/library-file.ts";

const corpus = tinyCorpus();
const passages = [...corpus.texts()].flatMap((work) => work.passages);

describe("undo and redo", () => {
  it("say what they did and what comes next", async () => {
    const { library } = await memoryLibrary(corpus);
    await library.add({ target: { kind: "notebook" }, note: "a" });
    await library.change({ id: "a1", note: "b" });
    expect(await library.undo()).toMatchObject({
      label: "Undone: Note changed",
      upserted: [{ id: "a1", note: "a" }],
      undo: "Note added",
      redo: "Note changed",
    });
    expect(await library.undo()).toMatchObject({
      label: "Undone: Note added",
      removed: ["a1"],
      undo: null,
      redo: "Note added",
    });
    expect(await library.undo()).toMatchObject({ label: "Nothing to undo", redo: "Note added" });
    expect(await library.redo()).toMatchObject({
      label: "Redone: Note added",
      upserted: [{ id: "a1", note: "a" }],
    });
  });

  it("forget what was undone as soon as something new is done", async () => {
    const { library } = await memoryLibrary(corpus);
    await library.add({ target: { kind: "notebook" }, note: "a" });
    await library.undo();
    await library.add({ target: { kind: "notebook" }, note: "b" });
    expect(await library.redo()).toMatchObject({ label: "Nothing to redo", upserted: [] });
  });

  it("reach back at least 200 steps", async () => {
    const { library, store } = await memoryLibrary(corpus);
    for (let step = 0; step < 250; step += 1)
      await library.add({ target: { kind: "notebook" }, note: `${step}` });
    for (let step = 0; step < 250; step += 1) await library.undo();
    expect(store.read().size).toBe(0);
  });

  it("go on after a restart where they were", async () => {
    const store = memoryStore();
    const before = await memoryLibrary(corpus, { store });
    for (const note of ["a", "b"]) await before.library.add({ target: { kind: "notebook" }, note });
    await before.library.undo();
    const { library } = await memoryLibrary(corpus, { store: memoryStore(store.kept) });
    expect(library.status()).toMatchObject({ undo: "Note added", redo: "Note added" });
    expect((await library.redo()).upserted).toMatchObject([{ note: "b" }]);
    await library.undo();
    expect(await library.undo()).toMatchObject({ removed: ["a1"], undo: null });
  });

  it("lead back to the beginning and forward to the end, over 10,000 commands of all kinds", async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 60, maxLength: 80 }), async (commands) => {
        const memory = await memoryLibrary(corpus);
        for (const { run } of commands) await run(memory.library);
        made += commands.length;
        await redoAll(memory.library);
        const final = annotationsOf(memory);
        const undone = await undoAll(memory.library);
        expect(annotationsOf(memory)).toEqual([]);
        expect(await redoAll(memory.library)).toBe(undone);
        expect(annotationsOf(memory)).toEqual(final);
      }),
      { numRuns: 170 },
    );
    expect(made).toBeGreaterThanOrEqual(10_000);
  });

  it("lead to the state before each step and after it, one by one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 30 }), async (commands) => {
        const memory = await memoryLibrary(corpus);
        for (const { run } of commands) await run(memory.library);
        const states = [annotationsOf(memory)];
        while (memory.library.status().undo !== null) {
          await memory.library.undo();
          states.push(annotationsOf(memory));
          await memory.library.redo();
          expect(annotationsOf(memory)).toEqual(states.at(-2));
          await memory.library.undo();
          expect(annotationsOf(memory)).toEqual(states.at(-1));
        }
      }),
      { numRuns: 60 },
    );
  });
});

function annotationsOf({ stored }: MemoryLibrary) {
  return stored()?.items ?? [];
}

async function undoAll(library: Library): Promise<number> {
  let steps = 0;
  for (; library.status().undo !== null; steps += 1) await library.undo();
  return steps;
}

async function redoAll(library: Library): Promise<number> {
  let steps = 0;
  for (; library.status().redo !== null; steps += 1) await library.redo();
  return steps;
}

interface Command {
  run: (library: Library) => Promise<unknown>;
}

const tag = fc.constantFrom("iran", "Iran", "trade", " trade ", "peace");
const addition = fc.record({
  passage: fc.nat(),
  start: fc.nat(),
  length: fc.nat({ max: 20 }),
  colour: fc.constantFrom(...COLOURS),
  tags: fc.array(tag, { maxLength: 3 }),
});
const command: fc.Arbitrary<Command> = fc.oneof(
  addition.map(({ passage, start, length, colour, tags }) => ({
    run: (library: Library) => {
      const { id, text } = passages[passage % passages.length]!;
      const from = start % text.length;
      const range = { passage: id, start: from, end: Math.min(text.length, from + 1 + length) };
      return library.add({ target: { kind: "text", ranges: [range] }, colour, tags });
    },
  })),
  fc
    .record({ which: fc.nat(), note: fc.string(), tags: fc.array(tag, { maxLength: 3 }) })
    .map(({ which, note, tags }) => ({
      run: (library: Library) =>
        withIds(library, which, 1, ([id]) => library.change({ id: id!, note, tags })),
    })),
  fc.record({ which: fc.nat(), count: fc.integer({ min: 1, max: 3 }) }).map(({ which, count }) => ({
    run: (library: Library) => withIds(library, which, count, (ids) => library.remove(ids)),
  })),
  fc.tuple(tag, tag).map(([from, to]) => ({
    run: async (library: Library) => {
      if (library.list({ tag: from }).length > 0) await library.renameTag(from, to);
    },
  })),
  fc.nat().map((which) => ({
    run: async (library: Library) => {
      const binned = library
        .listBin()
        .flatMap((binned) => (binned.kind === "annotation" ? binned.annotation.id : []));
      if (binned.length > 0) await library.restore([binned[which % binned.length]!]);
    },
  })),
  fc.tuple(fc.nat({ max: 9 }), fc.string()).map(([which, note]) => ({
    run: (library: Library) => library.merge(packageOf(otherCopy(library, which, note))),
  })),
  fc.constant({ run: (library: Library) => library.undo() }),
  fc.constant({ run: (library: Library) => library.redo() }),
);

async function withIds(
  library: Library,
  which: number,
  count: number,
  act: (ids: string[]) => Promise<unknown>,
): Promise<void> {
  const ids = library.list({}).map((annotation) => annotation.id);
  if (ids.length > 0) await act(ids.slice(which % ids.length).slice(0, count));
}

/** A library that has one annotation more, has changed one of those here and deleted another. */
function otherCopy(library: Library, which: number, note: string): LibraryContents {
  const [changed, deleted] = library
    .list({})
    .map(({ anchor: _anchor, ...annotation }) => annotation);
  const at = timeAt(10_000 + which);
  return {
    items: [
      newNote(`from elsewhere ${which}`, at, note),
      ...(changed ? [{ ...changed, note, modified: at, revisions: { note: [at] } }] : []),
    ],
    bin: [],
    tombstones: deleted ? [{ id: deleted.id, deleted: at }] : [],
  };
}

function packageOf(contents: LibraryContents) {
  const text = JSON.stringify({
    format: "readout-library",
    schemaVersion: SCHEMA_VERSION,
    ...contents,
  });
  return { kind: "package" as const, text };
}
