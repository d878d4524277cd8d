import type { Work } from "../../contract/work.ts";

/** A page of a work, and the passage with which or within which it begins. */
export interface WorkPage {
  label: string;
  passage: string;
}

/** The pages of a work in reading order; none where its source has none. */
export function pagesOf({ passages }: Work): WorkPage[] {
  return passages.flatMap(({ id, pages = [] }) =>
    pages.map(({ label }) => ({ label, passage: id })),
  );
}
