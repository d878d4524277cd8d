import type { Hit } from "../../../contract/search.ts";

/** Hits that follow each other in one section, or in the notebook; `from` is the place of the first in the whole list. */
export interface ResultGroup {
  key: string;
  kind: "section" | "notes";
  work: string | null;
  section: string | null;
  from: number;
  hits: Hit[];
}

export function groupHits(hits: readonly Hit[]): ResultGroup[] {
  const groups: ResultGroup[] = [];
  for (const [index, hit] of hits.entries()) {
    const kind = hit.layer === "notes" ? "notes" : "section";
    const last = groups.at(-1);
    const before = last?.hits.at(-1);
    if (last && before && isSameGroup(before, hit)) last.hits.push(hit);
    else
      groups.push({
        key: `${kind} ${index}`,
        kind,
        work: kind === "notes" ? null : hit.work,
        section: kind === "notes" ? null : hit.section,
        from: index,
        hits: [hit],
      });
  }
  return groups;
}

/** Whether two hits that follow each other stand together. */
export function isSameGroup(a: Hit, b: Hit): boolean {
  if (a.layer === "notes" || b.layer === "notes") return a.layer === b.layer;
  return a.section === b.section;
}
