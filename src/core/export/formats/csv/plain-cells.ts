import { Papa } from "../../../csv/papaparse.ts";
import type { Excerpt } from "../../excerpts.ts";

/** The words alone, a line for each passage. */
export function wordsOf({ pieces }: Excerpt): string {
  return pieces.map(({ exact }) => exact).join("\n");
}

/** The work by its title, else by its id; empty for notes of the notebook. */
export function titleOf({ work, annotation: { target } }: Excerpt): string {
  if (work) return work.title;
  return target.kind === "notebook" ? "" : target.work;
}

/** Who wrote the work, else who published it. */
export function authorsOf({ work }: Excerpt): string {
  const { authors = [], publisher = null } = work?.publication ?? {};
  return authors.length > 0 ? authors.join(", ") : (publisher ?? "");
}

/** Parted by commas; a tag that holds one is quoted as in a table of its own. */
export function tagsCell({ annotation: { tags } }: Excerpt): string {
  return tags.length === 0 ? "" : Papa.unparse([tags], { newline: "\r\n" });
}
