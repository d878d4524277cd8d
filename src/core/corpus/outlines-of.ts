import type { Corpus } from "./corpus.ts";
import type { WorkOutline } from "./work-outline.ts";

/** The outline of one work, or of all. @throws ReadoutError `work-not-found` */
export function outlinesOf(corpus: Corpus, work: string | undefined): readonly WorkOutline[] {
  if (work === undefined) return corpus.works;
  const outline = corpus.outline(work);
  // Says that there is no such work.
  if (!outline) corpus.work(work);
  return outline ? [outline] : [];
}
