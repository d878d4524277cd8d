import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNotesFolder } from "../../src/node/notes-folder/read-notes-folder.ts";
import { commandLine } from "./command-line.ts";

const PASSAGE = "yeltsins-disciple/s1/t1/p2";

async function withNotes() {
  const line = await commandLine();
  await line.run("note", "First.", "--passage", PASSAGE);
  const out = join(line.folder, "vault");
  const args = ["export", "--format", "obsidian", "--out", out];
  await line.run(...args);
  const report = (await line.json(...args)) as { changes: unknown[] };
  expect(report.changes).toEqual([]);
  return { ...line, out, args };
}

describe("exporting notes on the command line", () => {
  test("says what would change, then does it and keeps what was written in the note", async () => {
    const { run, json, out, args } = await withNotes();
    const [note] = (await readNotesFolder(out)).existing;
    const path = join(out, note?.path ?? "");
    await writeFile(path, `${note?.text}\nMine.\n`);
    await run("note", "Second.", "--passage", PASSAGE);
    const dry = await run(...args, "--dry-run");
    expect(dry.out).toMatch(
      /^added {2}.*\n2 excerpts; 1 note would be written to .*; 1 unchanged\n$/,
    );
    expect(await readFile(path, "utf8")).not.toContain("Second.");
    expect(await json(...args)).toMatchObject({
      folder: out,
      isWritten: true,
      files: [note?.path],
      changes: [{ kind: "added" }],
      unchanged: 1,
    });
    const text = await readFile(path, "utf8");
    expect(text).toContain("Mine.");
    expect(text).toContain("> Second.");
  });

  test("writes an archive of new notes to a name that ends in .zip", async () => {
    const { run, folder } = await withNotes();
    const file = join(folder, "notes.zip");
    expect((await run("export", "--format", "obsidian", "--out", file)).exitCode).toBe(0);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe("PK");
  });

  test("takes out what is gone only when that is asked for", async () => {
    const { run, json, out, args } = await withNotes();
    await run("note", "Second.", "--passage", PASSAGE, "--tag", "later");
    await run(...args);
    const later = [...args, "--tag", "later"];
    expect(await json(...later)).toMatchObject({ changes: [{ kind: "kept" }] });
    expect(await json(...later, "--remove-gone")).toMatchObject({ changes: [{ kind: "removed" }] });
    const [note] = (await readNotesFolder(out)).existing;
    expect(note?.text).not.toContain("First.");
  });
});
