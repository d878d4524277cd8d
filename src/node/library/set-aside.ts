import { basename, dirname, extname, join } from "node:path";
import { codeOf } from "../system-error.ts";
import { writeNewFile } from "../write-file.ts";

/**
 * Keeps the bytes of a file under a name of their own beside it, such as
 * `library.damaged-2026-01-31T10-22-33.json`, synced, never over another file. Returns the new path.
 * @throws the system's error; nothing may be written over the file then.
 */
export async function setAside(
  path: string,
  bytes: Uint8Array,
  options: { why: string; now: Date },
): Promise<string> {
  const extension = extname(path);
  const time = options.now.toISOString().slice(0, 19).replaceAll(":", "-");
  const stem = `${basename(path, extension)}.${options.why}-${time}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? stem : `${stem}-${count}`;
    const target = join(dirname(path), `${name}${extension}`);
    try {
      await writeNewFile(target, bytes);
      return target;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}
