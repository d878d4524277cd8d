import type { WorkSummary } from "../../contract/work.ts";

/** Works whose documents lay in one folder. */
export interface WorksOfFolder {
  /** Without the folders that all works of the corpus share; null where that leaves none. */
  folder: string | null;
  works: WorkSummary[];
}

/** The works of a corpus by the folders that their documents lay in: those in none first, then as the folders come. */
export function worksByFolder(works: readonly WorkSummary[]): WorksOfFolder[] {
  const shared = sharedLength(works.map(({ folder }) => partsOf(folder)));
  const groups = Map.groupBy(works, ({ folder }) => partsOf(folder).slice(shared).join("/"));
  const outside = groups.get("");
  const inside = [...groups].filter(([folder]) => folder !== "");
  return [
    ...(outside ? [{ folder: null, works: outside }] : []),
    ...inside.map(([folder, own]) => ({ folder, works: own })),
  ];
}

function partsOf(folder: string | undefined): string[] {
  return folder === undefined ? [] : folder.split("/");
}

function sharedLength([first = [], ...others]: string[][]): number {
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same += 1;
    length = same;
  }
  return length;
}
