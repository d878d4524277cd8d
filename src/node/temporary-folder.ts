import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isProcessAlive } from "./library/process.ts";

/**
 * Makes a folder among the system’s temporary files that only its owner can read; its name begins with `prefix` and
 * the number of this process. What processes of the same prefix have left that ended before they could let go of it, goes.
 * @throws Error of the system when it cannot be made.
 */
export async function makeTemporaryFolder(prefix: string): Promise<string> {
  const home = tmpdir();
  await sweep(home, prefix);
  return mkdtemp(join(home, `${prefix}${process.pid}-`));
}

async function sweep(home: string, prefix: string): Promise<void> {
  const own = new RegExp(`^${prefix}(\\d+)-\\w+$`, "u");
  const names = await readdir(home).catch(() => []);
  const left = names.filter((name) => {
    const pid = own.exec(name)?.[1];
    return pid !== undefined && !isProcessAlive(Number(pid));
  });
  // Those of another account stay, and what cannot be removed now may be the next time.
  for (const name of left)
    await rm(join(home, name), { recursive: true, force: true }).catch(() => undefined);
}
