import { describe, expect, it } from "vitest";
import {
  addFiles,
  fileOfText,
  filesOfDrop,
  filesOfInput,
  titleOfFiles,
  totalOf,
} from "../../../src/renderer/features/import-desk/chosen-files.ts";

function fileEntry(fullPath: string): FileSystemEntry {
  const name = fullPath.split("/").at(-1) ?? "";
  const give = (done: (file: File) => void) => done(new File([name], name));
  return {
    isFile: true,
    isDirectory: false,
    fullPath,
    name,
    file: give,
  } as unknown as FileSystemEntry;
}

/** A folder that tells of two things at a time, as browsers tell of a hundred. */
function folderEntry(fullPath: string, inside: FileSystemEntry[]): FileSystemEntry {
  const createReader = () => {
    const rest = [...inside];
    return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(rest.splice(0, 2)) };
  };
  const name = fullPath.split("/").at(-1);
  return {
    isFile: false,
    isDirectory: true,
    fullPath,
    name,
    createReader,
  } as unknown as FileSystemEntry;
}

function dropped(entry: FileSystemEntry | null, file: File | null = null): DataTransferItem {
  return {
    kind: "file",
    webkitGetAsEntry: () => entry,
    getAsFile: () => file,
  } as unknown as DataTransferItem;
}

const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);

describe("what is dropped", () => {
  it("is every file of every folder in it, in the order of their names, without litter", async () => {
    const folder = folderEntry("/tapes", [
      fileEntry("/tapes/10.txt"),
      fileEntry("/tapes/2.txt"),
      fileEntry("/tapes/.DS_Store"),
      folderEntry("/tapes/1972", [
        fileEntry("/tapes/1972/a.txt"),
        fileEntry("/tapes/1972/b.txt"),
        fileEntry("/tapes/1972/c.txt"),
      ]),
      folderEntry("/tapes/empty", []),
    ]);
    const files = await filesOfDrop([dropped(folder), dropped(fileEntry("/alone.md"))]);
    expect(pathsOf(files)).toEqual([
      "alone.md",
      "tapes/2.txt",
      "tapes/10.txt",
      "tapes/1972/a.txt",
      "tapes/1972/b.txt",
      "tapes/1972/c.txt",
    ]);
  });

  it("is taken as a file where a browser knows no entries, and words are no files", async () => {
    const words = { kind: "string" } as DataTransferItem;
    const files = await filesOfDrop([dropped(null, new File(["a"], "a.txt")), words]);
    expect(pathsOf(files)).toEqual(["a.txt"]);
  });

  it("fails with a folder that cannot be read instead of leaving it out", async () => {
    const folder = {
      isFile: false,
      createReader: () => ({
        readEntries: (_: unknown, fail: (error: Error) => void) => fail(new Error("no access")),
      }),
    } as unknown as FileSystemEntry;
    await expect(filesOfDrop([dropped(folder)])).rejects.toThrow("no access");
  });
});

describe("files that are chosen", () => {
  it("keep the folders that they lie in", () => {
    const inside = new File(["a"], "a.txt");
    Object.defineProperty(inside, "webkitRelativePath", { value: "tapes/a.txt" });
    expect(pathsOf(filesOfInput([new File(["b"], "b.txt"), inside]))).toEqual([
      "b.txt",
      "tapes/a.txt",
    ]);
  });

  it("are told apart when they are called the same", () => {
    const one = filesOfInput([new File(["1"], "talk.txt")]);
    const both = addFiles(addFiles(one, one), one);
    expect(pathsOf(both)).toEqual(["talk.txt", "talk (2).txt", "talk (3).txt"]);
    expect(totalOf(both)).toEqual({ files: 3, bytes: 3 });
  });

  it("propose a title: their folder, or the only file, and none when there is no such thing", () => {
    const files = (...paths: string[]) => paths.map((path) => ({ path, file: new File([], path) }));
    expect(titleOfFiles(files("tapes/a.txt", "tapes/1972/b.txt"))).toBe("tapes");
    expect(titleOfFiles(files("interview.with.a.spy.txt"))).toBe("interview.with.a.spy");
    expect(titleOfFiles(files("a.txt", "tapes/b.txt"))).toBe("");
    expect(titleOfFiles([])).toBe("");
  });

  it("may be a pasted text, whose title is no path", async () => {
    const { path, file } = fileOfText(" Talks 11/9 ", "Word for word");
    expect(path).toBe("Talks 11-9.txt");
    expect(await file.text()).toBe("Word for word");
  });
});
