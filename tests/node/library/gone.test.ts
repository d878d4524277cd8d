import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addNote, codes, openLibrary } from "../../support/open-library.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

function notesOf({ library }: Awaited<ReturnType<typeof openLibrary>>): string[] {
  return library.list({}).map(({ note }) => note);
}

async function openThenMoved() {
  const path = join(await temporaryFolder(), "library");
  const opened = await openLibrary(path);
  await addNote(opened.library, "one");
  await addNote(opened.library, "two");
  const moved = `${path}.moved`;
  await rename(path, moved);
  return { path, moved, opened };
}

describe("a library whose folder is moved away while it is open", () => {
  it("is not taken for empty: the change is refused, and what was there is still seen", async () => {
    const { opened } = await openThenMoved();
    await expect(addNote(opened.library, "three")).rejects.toMatchObject({
      code: "library-unwritable",
    });
    expect(notesOf(opened)).toEqual(["one", "two"]);
    expect(opened.folder.store.history().done).toBe(2);
  });

  it("is written anew, all of it, when the change is tried again", async () => {
    const { path, opened } = await openThenMoved();
    await expect(addNote(opened.library, "three")).rejects.toThrow("moved or renamed");
    await addNote(opened.library, "three");
    await opened.folder.close();
    const again = await openLibrary(path);
    expect(notesOf(again)).toEqual(["one", "two", "three"]);
    expect(codes(again.folder)).toEqual([]);
  });

  it("goes on where it was when the folder comes back", async () => {
    const { path, moved, opened } = await openThenMoved();
    await expect(addNote(opened.library, "three")).rejects.toThrow("moved or renamed");
    await rm(path, { recursive: true });
    await rename(moved, path);
    await addNote(opened.library, "three");
    await opened.folder.close();
    const again = await openLibrary(path);
    expect(notesOf(again)).toEqual(["one", "two", "three"]);
    expect(await readdir(path)).not.toContainEqual(expect.stringContaining("conflict"));
  });
});
