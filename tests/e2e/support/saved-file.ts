import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { SavedFile } from "./host.ts";

/** Runs an action and waits for the file that appears in a folder because of it. */
export async function fileSavedInto(
  folder: string,
  action: () => Promise<unknown>,
): Promise<SavedFile> {
  const before = new Set(await readdir(folder));
  await action();
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const added = (await readdir(folder)).find(
      (name) => !before.has(name) && !name.endsWith(".tmp"),
    );
    if (added !== undefined) return readSaved(join(folder, added));
    await delay(50);
  }
  throw new Error(`No file was saved into ${folder}`);
}

export async function readSaved(path: string): Promise<SavedFile> {
  return { name: basename(path), path, text: await readFile(path, "utf8") };
}
