import { join } from "node:path";
import { z } from "zod";
import type { Disk } from "../disk.ts";
import { replaceFile } from "../replace-file.ts";

/** What was found when a backup was last read through; the mark tells whether it is still the same file. */
export interface CheckedBackup {
  mark: string;
  annotations: number;
  /** ISO 8601 in UTC; null when it is damaged. */
  verified: string | null;
}

const FILE = "checked.json";

const schema = z.record(
  z.string(),
  z.object({
    mark: z.string(),
    annotations: z.int().min(0),
    verified: z.iso.datetime().nullable(),
  }),
);

/** What is known of backups, so that a list of them need not read them all. A cache: it may be gone. */
export interface CheckedBackups {
  get(name: string, mark: string): CheckedBackup | null;
  set(name: string, checked: CheckedBackup): void;
  /** Forgets all but these, and keeps the rest on the disk. */
  keep(names: readonly string[]): Promise<void>;
}

export async function openCheckedBackups(disk: Disk, folder: string): Promise<CheckedBackups> {
  const path = join(folder, FILE);
  const known = new Map(Object.entries(await readChecked(disk, path)));
  let stored = JSON.stringify([...known]);
  return {
    get(name, mark) {
      const checked = known.get(name);
      return checked?.mark === mark ? checked : null;
    },
    set: (name, checked) => void known.set(name, checked),
    async keep(names) {
      const wanted = new Set(names);
      for (const name of known.keys()) if (!wanted.has(name)) known.delete(name);
      if (JSON.stringify([...known]) === stored) return;
      const text = `${JSON.stringify(Object.fromEntries(known), null, 1)}\n`;
      await replaceFile(disk, path, [Buffer.from(text)]);
      stored = JSON.stringify([...known]);
    },
  };
}

async function readChecked(disk: Disk, path: string): Promise<Record<string, CheckedBackup>> {
  try {
    const text = new TextDecoder().decode(await disk.read(path));
    return schema.parse(JSON.parse(text));
  } catch {
    // Whatever it does not say is found out again.
    return {};
  }
}
