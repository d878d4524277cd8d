import { readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { codeOf } from "./system-error.ts";

/** Where a write to a path really goes. */
export interface WriteTarget {
  /** With every symbolic link followed, also one that leads to nothing yet. */
  path: string;
  /** `device`: anything that is written to and not replaced, such as a pipe or a terminal. */
  kind: "absent" | "file" | "device";
  /** Permissions of the file that is there. */
  mode: number | null;
}

/** @throws the system's error when the place cannot be looked at, `ELOOP` when links lead in a circle. */
export async function findWriteTarget(path: string): Promise<WriteTarget> {
  const real = await followLinks(path);
  const found = await stat(real).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (!found) return { path: real, kind: "absent", mode: null };
  // Replacing a folder fails by itself, with the reason.
  const isReplaced = found.isFile() || found.isDirectory();
  return { path: real, kind: isReplaced ? "file" : "device", mode: found.mode & 0o777 };
}

async function followLinks(path: string): Promise<string> {
  let at = resolve(path);
  for (let followed = 0; followed < 40; followed += 1) {
    const real = await realpath(at).catch(() => null);
    if (real !== null) return real;
    const next = await readlink(at).catch(() => null);
    if (next === null) return at;
    at = resolve(dirname(at), next);
  }
  return at;
}
