import { join } from "node:path";
import { readFile, writeFile as plainWrite } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { openLibraryFolder } from "../../../src/node/library/folder.ts";
import { addsNote } from "../../support/note-step.ts";
import { lineStart } from "../../support/library-bytes.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { TIDYING_LIMITS } from "../../../src/node/library/tidying.ts";

const AT = "2026-06-01T00:00:00.000Z";

async function open(path: string) {
  // Its changes stay in the journal when it is closed.
  const folder = await openLibraryFolder(path, { host: "web", limits: TIDYING_LIMITS.cli });
  onTestFinished(() => folder.close());
  return folder;
}

type Folder = Awaited<ReturnType<typeof open>>;

function idsIn({ store }: Folder) {
  return [...store.read().keys()].toSorted();
}

describe("the history of a library", () => {
  it("is the same after any restarts and tidyings, wherever they come", async () => {
    const command = fc.constantFrom("add", "undo", "redo", "tidy", "restart" as const);
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 25 }), async (commands) => {
        const path = await temporaryFolder();
        let folder = await open(path);
        // The same without a disk: numbers that are there, and those that were undone.
        let [done, undone, next]: [number[], number[], number] = [[], [], 0];
        for (const name of commands) {
          if (name === "add") {
            await folder.store.commit(addsNote(next));
            [done, undone, next] = [[...done, next], [], next + 1];
          } else if (name === "undo" && done.length > 0) {
            await folder.store.commit({ change: "undo", at: AT });
            [done, undone] = [done.slice(0, -1), [done.at(-1)!, ...undone]];
          } else if (name === "redo" && undone.length > 0) {
            await folder.store.commit({ change: "redo", at: AT });
            [done, undone] = [[...done, undone[0]!], undone.slice(1)];
          } else if (name === "tidy") await folder.tidy();
          else if (name === "restart") {
            await folder.close();
            folder = await open(path);
          }
          expect(idsIn(folder)).toEqual(done.map((number) => `note-${number}`).toSorted());
          expect(folder.store.history().done).toBe(done.length);
          expect(folder.store.history().steps.length).toBe(done.length + undone.length);
        }
        expect(folder.notices).toEqual([]);
        await folder.close();
      }),
      { numRuns: 25 },
    );
  });

  it("reaches back 200 steps and more, over a tidying and a restart", async () => {
    const path = await temporaryFolder();
    const first = await open(path);
    for (let number = 0; number < 250; number += 1) await first.store.commit(addsNote(number));
    await first.tidy();
    await first.close();
    const second = await open(path);
    for (let step = 0; step < 250; step += 1) await second.store.commit({ change: "undo", at: AT });
    expect(second.store.read().size).toBe(0);
    await expect(second.store.commit({ change: "undo", at: AT })).rejects.toMatchObject({
      code: "failed",
    });
    for (let step = 0; step < 250; step += 1) await second.store.commit({ change: "redo", at: AT });
    expect(second.store.read().size).toBe(250);
  });

  it("begins behind a change that cannot be read, so that nothing is taken back over a gap", async () => {
    const path = await temporaryFolder();
    const first = await open(path);
    for (let number = 0; number < 5; number += 1) await first.store.commit(addsNote(number));
    await first.close();
    const file = join(path, "library.journal");
    const bytes = await readFile(file);
    bytes.fill("#", lineStart(bytes, 3) + 20, lineStart(bytes, 3) + 30);
    await plainWrite(file, bytes);
    const second = await open(path);
    expect(idsIn(second)).toEqual(["note-0", "note-1", "note-3", "note-4"]);
    expect(second.store.history().steps).toHaveLength(2);
  });
});
