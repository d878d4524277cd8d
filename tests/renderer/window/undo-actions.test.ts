import { expect, test } from "vitest";
import { undoActions } from "../../../src/renderer/window/window-actions.ts";
import { memoryLibrary } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

/** Undo and redo over a library in memory, and what they say. */
async function undoing() {
  const { library } = await memoryLibrary(tinyCorpus());
  const said: string[] = [];
  const act = async (which: "undo" | "redo") => {
    const { undo, redo } = library;
    const annotations = { status: library.status(), undo, redo };
    undoActions({ annotations, announce: (message) => said.push(message) })[which]();
    // The library makes changes one at a time: after this one, the other is done.
    await library.renameTag("none", "none").catch(() => undefined);
  };
  return { library, said, act };
}

test("undo and redo say once what they did", async () => {
  const { library, said, act } = await undoing();
  await library.add({ target: { kind: "notebook" }, note: "A thought" });
  await act("undo");
  await act("redo");
  expect(said).toEqual(["Undone: Note added", "Redone: Note added"]);
});

test("undo and redo say so when there is nothing to do", async () => {
  const { said, act } = await undoing();
  await act("undo");
  await act("redo");
  expect(said).toEqual(["Nothing to undo", "Nothing to redo"]);
});
