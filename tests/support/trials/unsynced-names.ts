import { dirname } from "node:path";

/** One change of names that no sync of a folder has made safe; `file` null takes the name away. */
export interface NameChange {
  what: string;
  names: { path: string; file: number | null }[];
  /** A folder that it makes. */
  folder?: string;
}

/** Which file has which name, and which folders there are. */
export interface Names {
  files: ReadonlyMap<string, number>;
  folders: ReadonlySet<string>;
}

/** Names as they surely are on the disk, and what was done to them since. */
export interface UnsyncedNames {
  durable: Names;
  pending: NameChange[];
}

/** Makes safe what was done in a folder. */
export function syncedNames({ durable, pending }: UnsyncedNames, folder: string): UnsyncedNames {
  const isIn = (change: NameChange) => pathsOf(change).some((path) => dirname(path) === folder);
  return {
    durable: renamed(durable, pending.filter(isIn)),
    pending: pending.filter((change) => !isIn(change)),
  };
}

/**
 * Every way to find names in after a cut: each change done or not, whatever became of the ones before. Of
 * more than 16 ways, those where the changes were done in order, and some more.
 */
export function nameOutcomes(
  { durable, pending }: UnsyncedNames,
  random: () => number,
): { how: string; names: Names }[] {
  return choices(pending.length, random).map((isDone) => {
    const done = pending.filter((_change, at) => isDone[at]);
    const undone = pending.filter((_change, at) => !isDone[at]);
    const how = undone.map(({ what }) => `without: ${what}`).join(", ");
    return { how, names: reachable(renamed(durable, done)) };
  });
}

/** For each outcome which of the changes are done; all of them first, then none. */
function choices(count: number, random: () => number): boolean[][] {
  if (count <= 4)
    return Array.from({ length: 2 ** count }, (_value, bits) =>
      Array.from({ length: count }, (_item, at) => (bits & (1 << at)) === 0),
    );
  const inOrder = Array.from({ length: count + 1 }, (_value, undone) =>
    Array.from({ length: count }, (_item, at) => at < count - undone),
  );
  const some = Array.from({ length: 16 }, () =>
    Array.from({ length: count }, () => random() < 0.5),
  );
  return [...inOrder, ...some];
}

function renamed({ files, folders }: Names, changes: NameChange[]): Names {
  const after = { files: new Map(files), folders: new Set(folders) };
  for (const { names, folder } of changes) {
    if (folder !== undefined) after.folders.add(folder);
    for (const { path, file } of names)
      if (file === null) after.files.delete(path);
      else after.files.set(path, file);
  }
  return after;
}

/** Without what lies in folders that were not made after all. */
function reachable({ files, folders }: Names): Names {
  const isThere = (folder: string): boolean =>
    dirname(folder) === folder || (folders.has(folder) && isThere(dirname(folder)));
  return {
    files: new Map([...files].filter(([path]) => isThere(dirname(path)))),
    folders: new Set([...folders].filter(isThere)),
  };
}

/** Every path that a change is about. */
export function pathsOf({ names, folder }: NameChange): string[] {
  return [...names.map(({ path }) => path), ...(folder === undefined ? [] : [folder])];
}
