import { comparePaths, isLitter } from "../../../core/text/chosen-paths.ts";

/** A file that its owner chose, and what it is called within what was chosen, with `/`. */
export interface ChosenFile {
  path: string;
  file: File;
}

/**
 * The files of a drop, those of folders included. What was dropped is only known until the event is over, so
 * that it is asked for before the first wait.
 */
export function filesOfDrop(items: Iterable<DataTransferItem>): Promise<ChosenFile[]> {
  const dropped = [...items].filter(({ kind }) => kind === "file");
  const entries = dropped.map((item) => item.webkitGetAsEntry());
  const files = dropped.map((item) => item.getAsFile());
  const found = entries.map((entry, index) => {
    const file = files[index];
    if (entry) return filesOfEntry(entry);
    return file ? [{ path: file.name, file }] : [];
  });
  return Promise.all(found).then((lists) => inOrder(lists.flat()));
}

/** The files of a field for files or for a folder. */
export function filesOfInput(files: Iterable<File>): ChosenFile[] {
  return inOrder([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/** A text that was pasted, as a file of that title. */
export function fileOfText(title: string, text: string): ChosenFile {
  const name = `${title.trim().replaceAll(/[/\\]/gu, "-")}.txt`;
  return { path: name, file: new File([text], name, { type: "text/plain" }) };
}

/** Adds files to those that were chosen before; two of one name are told apart by a number. */
export function addFiles(
  before: readonly ChosenFile[],
  added: readonly ChosenFile[],
): ChosenFile[] {
  const taken = new Set(before.map(({ path }) => path));
  const named = added.map(({ path, file }) => {
    let own = path;
    for (let number = 2; taken.has(own); number += 1) own = numbered(path, number);
    taken.add(own);
    return { path: own, file };
  });
  return [...before, ...named];
}

/** What a new corpus of these files is called at first: their folder, or the only file. */
export function titleOfFiles(files: readonly ChosenFile[]): string {
  const [first] = files;
  if (!first) return "";
  const folder = /^([^/]+)\//u.exec(first.path)?.[1];
  if (folder !== undefined && files.every(({ path }) => path.startsWith(`${folder}/`)))
    return folder;
  return files.length === 1 ? withoutEnding(first.path) : "";
}

export function totalOf(files: readonly ChosenFile[]): { files: number; bytes: number } {
  return {
    files: files.length,
    bytes: files.reduce((sum, { file }) => sum + file.size, 0),
  };
}

async function filesOfEntry(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: pathOf(entry), file }];
  }
  const inside = await entriesIn(entry as FileSystemDirectoryEntry);
  const lists: ChosenFile[][] = [];
  for (const one of inside) lists.push(await filesOfEntry(one));
  return lists.flat();
}

/** A folder is told of piece by piece, and at its end with nothing. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function pathOf({ fullPath, name }: FileSystemEntry): string {
  return fullPath.replace(/^\//u, "") || name;
}

function inOrder(files: ChosenFile[]): ChosenFile[] {
  return files
    .filter(({ path }) => !isLitter(path))
    .toSorted((one, other) => comparePaths(one.path, other.path));
}

function numbered(path: string, number: number): string {
  const ending = /\.[^./]*$/u.exec(path)?.[0] ?? "";
  return `${path.slice(0, path.length - ending.length)} (${number})${ending}`;
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/u, "");
}
