import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ReadoutApi } from "../../src/contract/api.ts";
import type { NotesFolder, NotesOrder } from "../../src/contract/notes-folder.ts";
import { type Folder, notesFolderOf } from "../../src/renderer/bridge/browser-notes-folder.ts";
import { freshReadout } from "../support/fresh-readout.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ipcBridge } from "./bridges.ts";
import { browserFolder } from "./browser-folder.ts";

const ORDER: NotesOrder = {
  request: { format: "obsidian", scope: { kind: "everything" } },
  removeGone: false,
};
const NOTE = "Readout notebook.md";

async function withNote(): Promise<ReadoutApi> {
  const api = await freshReadout();
  await api.addAnnotation({ target: { kind: "notebook" }, note: "First." });
  return api;
}

const HOSTS: [name: string, open: (api: ReadoutApi, path: string) => Promise<NotesFolder>][] = [
  [
    "the desktop window",
    async (api, path) => {
      const bridge = await ipcBridge(api, { notesIn: path });
      const folder = await bridge.openNotesFolder?.();
      return folder ?? expect.fail("No folder was opened.");
    },
  ],
  ["a browser", async (api, path) => notesFolderOf(browserFolder(path) as Folder, api.planNotes)],
];

describe.each(HOSTS)("a folder of notes in %s", (_name, open) => {
  test("is written as planned, and keeps what its owner wrote when it is exported into again", async () => {
    const api = await withNote();
    const path = await temporaryFolder();
    const folder = await open(api, path);
    expect((await folder.plan(ORDER)).changes).toMatchObject([{ kind: "added" }]);
    await expect(readFile(join(path, NOTE))).rejects.toThrow("ENOENT");
    expect(await folder.write()).toEqual([NOTE]);
    await writeFile(join(path, NOTE), `${await readFile(join(path, NOTE), "utf8")}\nMine.\n`);
    await writeFile(join(path, "Other.md"), "# Other");
    await api.addAnnotation({ target: { kind: "notebook" }, note: "Second." });
    expect(await folder.plan(ORDER)).toMatchObject({ changes: [{ kind: "added" }], unchanged: 1 });
    await folder.write();
    const text = await readFile(join(path, NOTE), "utf8");
    for (const words of ["First.", "Mine.", "Second."]) expect(text).toContain(words);
    expect(await folder.plan(ORDER)).toMatchObject({ files: [], changes: [], unchanged: 2 });
    expect(await readFile(join(path, "Other.md"), "utf8")).toBe("# Other");
  });

  test("is not written over what has changed since it was looked at", async () => {
    const path = await temporaryFolder();
    const folder = await open(await withNote(), path);
    await folder.plan(ORDER);
    await writeFile(join(path, NOTE), "Mine.");
    await expect(folder.write()).rejects.toMatchObject({ code: "file-exists" });
    expect(await readFile(join(path, NOTE), "utf8")).toBe("Mine.");
  });

  test("is not written without a plan", async () => {
    const folder = await open(await withNote(), await temporaryFolder());
    await expect(folder.write()).rejects.toThrow("Nothing was written");
  });
});

test("the desktop window opens no folder when its owner cancels", async () => {
  const bridge = await ipcBridge(await freshReadout());
  expect(await bridge.openNotesFolder?.()).toBeNull();
});
