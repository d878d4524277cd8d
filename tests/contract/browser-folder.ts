import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** A folder of the disk as the File System Access API gives it to a page; files are replaced when they are closed. */
export function browserFolder(path: string): object {
  const inner = async (name: string, create: boolean, isFolder: boolean) => {
    const whole = join(path, name);
    const isThere = await stat(whole).then(
      () => true,
      () => false,
    );
    if (!isThere && !create) throw new DOMException("It is not there.", "NotFoundError");
    if (!isThere) await (isFolder ? mkdir(whole) : writeFile(whole, ""));
    return isFolder ? browserFolder(whole) : browserFile(whole);
  };
  return {
    kind: "directory",
    name: basename(path),
    async *values() {
      for (const entry of await readdir(path, { withFileTypes: true }))
        yield entry.isDirectory()
          ? browserFolder(join(path, entry.name))
          : browserFile(join(path, entry.name));
    },
    getDirectoryHandle: (name: string, { create = false } = {}) => inner(name, create, true),
    getFileHandle: (name: string, { create = false } = {}) => inner(name, create, false),
    removeEntry: (name: string) => rm(join(path, name)),
  };
}

function browserFile(path: string): object {
  return {
    kind: "file",
    name: basename(path),
    getFile: async () => new File([await readFile(path)], basename(path)),
    async createWritable() {
      const pieces: string[] = [];
      return {
        write: async (text: string) => void pieces.push(text),
        abort: async () => undefined,
        close: () => writeFile(path, pieces.join("")),
      };
    },
  };
}
