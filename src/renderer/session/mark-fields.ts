import type { SearchScope } from "../../contract/search.ts";

const ABOUT_MARKS = /(?:^|[\s("-])(?:note|tag|colou?r|has):/i;

/** Whether what a search finds depends on one's own notes, tags and highlights. */
export function asksForMarks({ query, tags, layers }: SearchScope): boolean {
  const hasFilter = (tags?.length ?? 0) > 0 || layers?.includes("notes") === true;
  return hasFilter || ABOUT_MARKS.test(query);
}
