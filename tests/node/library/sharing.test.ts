import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addNote, openLibrary } from "../../support/open-library.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("a library that two have open", () => {
  it("belongs to the first; the second reads, and says who has it", async () => {
    const path = await temporaryFolder();
    const first = await openLibrary(path, { host: "electron" });
    await addNote(first.library, "first");
    const second = await openLibrary(path);
    expect(second.library.list({})).toHaveLength(1);
    expect(second.library.status()).toMatchObject({
      writable: false,
      notices: [
        {
          code: "library-locked",
          message: expect.stringContaining(`the Readout application (process ${process.pid} on`),
        },
      ],
    });
    await expect(addNote(second.library, "second")).rejects.toMatchObject({
      code: "library-locked",
    });
    await second.folder.settings.change({ theme: "dark" });
    expect((await readdir(path)).toSorted()).toEqual([
      "library.journal",
      "library.json",
      "library.lock",
    ]);
  });

  it("is read whole by others at any moment, also while its files are exchanged", async () => {
    const path = await temporaryFolder();
    const { folder, library } = await openLibrary(path);
    let stored = 0;
    const writing = (async () => {
      for (; stored < 15; stored += 1) {
        await addNote(library, "once more");
        await folder.tidy();
      }
      return true;
    })();
    do {
      const before = stored;
      const reader = await openLibrary(path, { readOnly: true });
      expect(reader.folder.notices).toEqual([]);
      expect(reader.library.list({}).length).toBeGreaterThanOrEqual(before);
    } while (!(await Promise.race([writing, false])));
  });

  it("passes to the second once the first is closed, with all that was done meanwhile", async () => {
    const path = await temporaryFolder();
    const first = await openLibrary(path);
    const second = await openLibrary(path, { host: "electron" });
    await addNote(first.library, "first");
    await first.folder.close();
    const change = await addNote(second.library, "second");
    expect(change.upserted.map(({ note }) => note)).toEqual(["first", "second"]);
    expect(second.library.status()).toMatchObject({ writable: true, notices: [], annotations: 2 });
    expect(await second.library.undo()).toMatchObject({ label: "Undone: Note added" });
    expect(second.library.list({}).map(({ note }) => note)).toEqual(["first"]);
  });

  it("is taken by a command only with its first change, and read anew then", async () => {
    const path = await temporaryFolder();
    const window = await openLibrary(path);
    const command = await openLibrary(path, { host: "cli" });
    expect(command.folder.notices).toEqual([]);
    await addNote(window.library, "from the window");
    await window.folder.close();
    await addNote(command.library, "from the command");
    expect(command.library.list({})).toHaveLength(2);
  });

  it("is waited for by a command, for a while", async () => {
    const path = await temporaryFolder();
    const first = await openLibrary(path, { host: "cli" });
    await addNote(first.library, "first");
    const second = await openLibrary(path, { host: "cli", patience: 5000 });
    const added = addNote(second.library, "second");
    await new Promise((resolve) => setTimeout(resolve, 60));
    await first.folder.close();
    expect((await added).upserted).toHaveLength(2);
    const third = await openLibrary(path, { host: "cli", patience: 0 });
    await expect(addNote(third.library, "third")).rejects.toThrow("the command “readout”");
  });

  it("is taken again when somebody deletes the lock, with what was written in between", async () => {
    const path = await temporaryFolder();
    const first = await openLibrary(path);
    await addNote(first.library, "first");
    await rm(join(path, "library.lock"));
    const second = await openLibrary(path);
    await addNote(second.library, "second");
    await expect(addNote(first.library, "third")).rejects.toMatchObject({
      code: "library-locked",
    });
    await second.folder.close();
    await addNote(first.library, "third");
    expect(first.library.list({}).map(({ note }) => note)).toEqual(["first", "second", "third"]);
  });
});
