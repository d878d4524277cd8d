import { fileName } from "../file-name.ts";
import type { Note } from "./note.ts";

/** The name by which notes link to a file: without folders and extension. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}

/**
 * The path of each note by its id: where it lies already, else a new name that no other file of the folder has, in
 * whatever case or folder.
 */
export function notePaths(
  notes: readonly Note[],
  found: ReadonlyMap<string, string>,
  taken: Iterable<string>,
): Map<string, string> {
  const stems = new Set([...taken, ...found.values()].map((path) => sameStem(stemOf(path))));
  const paths = new Map<string, string>();
  for (const { id, title } of notes) {
    const path = found.get(id) ?? freeName(title, stems);
    stems.add(sameStem(stemOf(path)));
    paths.set(id, path);
  }
  return paths;
}

function freeName(title: string, stems: ReadonlySet<string>): string {
  const first = fileName(title, "md");
  for (let number = 2, name = first; ; number += 1) {
    if (!stems.has(sameStem(stemOf(name)))) return name;
    name = `${stemOf(first)} ${number}.md`;
  }
}

/** File systems that do not tell cases or forms of letters apart must not mix two notes up. */
function sameStem(stem: string): string {
  return stem.normalize("NFKC").toLowerCase();
}
