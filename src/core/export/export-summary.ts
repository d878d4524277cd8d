import { annotatedWork } from "../corpus/annotated-work.ts";
import { counted } from "../text/counted.ts";
import type { ExportDocument } from "./export-document.ts";
import type { ExportContext } from "./formats/formatter.ts";

/** What a file holds, in lines of plain text, for files that nobody can look into without a program of their own. */
export function exportSummary({ annotations }: ExportDocument, context: ExportContext): string {
  const { title, works, parts } = context;
  const notes = parts.note ? annotations.filter(({ note }) => note !== "").length : 0;
  const tags = new Map<string, number>();
  const ofWork = new Map<string | null, number>();
  for (const annotation of annotations) {
    const work = annotatedWork(annotation);
    ofWork.set(work, (ofWork.get(work) ?? 0) + 1);
    for (const tag of parts.tags ? annotation.tags : []) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  const known = new Map(works.map((work) => [work.id, work.title]));
  return [
    title,
    "",
    `${counted(annotations.length, "excerpt")}, ${counted(notes, "note")}, ${counted(tags.size, "tag")}`,
    ...section(
      "From",
      [...ofWork].map(([work, count]) => [nameOf(work, known), count]),
    ),
    ...section("Tags", [...tags]),
    "",
  ].join("\n");
}

function nameOf(work: string | null, known: ReadonlyMap<string, string>): string {
  return work === null ? "The notebook" : (known.get(work) ?? work);
}

function section(caption: string, rows: [string, number][]): string[] {
  if (rows.length === 0) return [];
  return ["", caption, ...rows.map(([name, count]) => `  ${name} (${count})`)];
}
