import type { PageBreak, Passage, Work } from "../../contract/work.ts";

/** The pages that a passage stands on. */
interface PassagePages {
  /** The page on which it begins if none begins with it; null before the first that is known. */
  before: string | null;
  breaks: readonly PageBreak[];
}

/** Built once for each work, because a reader asks for many passages of a long one. */
const built = new WeakMap<Work, Map<string, PassagePages>>();

/**
 * The label of the page on which a place in a passage stands, as printed; null where the source has no pages or
 * that place comes before the first. A note stands on the page of the words on which it hangs.
 * @param offset Into the passage’s text; its beginning when left out.
 */
export function pageOf(work: Work, passage: string, offset = 0): string | null {
  let pages = built.get(work);
  if (!pages) built.set(work, (pages = pagesOf(work.passages)));
  const found = pages.get(passage);
  return found ? labelAt(found, offset) : null;
}

function labelAt({ before, breaks }: PassagePages, offset: number): string | null {
  return breaks.findLast(({ at }) => at <= offset)?.label ?? before;
}

function pagesOf(passages: readonly Passage[]): Map<string, PassagePages> {
  const pages = new Map<string, PassagePages>();
  if (!passages.some((passage) => passage.pages)) return pages;
  let before: string | null = null;
  let host: PassagePages | null = null;
  for (const { id, pages: breaks = [], note } of passages) {
    const hangsOn = host && note?.at !== undefined ? labelAt(host, note.at) : before;
    const own: PassagePages = { before: hangsOn, breaks };
    pages.set(id, own);
    if (!note) host = own;
    before = breaks.at(-1)?.label ?? before;
  }
  return pages;
}
