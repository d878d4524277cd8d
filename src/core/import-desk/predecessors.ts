import type { CorpusShelf, WorkAsKept } from "../corpus/corpus-shelf.ts";
import type { Understood } from "./understood.ts";

/** The document of a corpus whose place another one takes, and the work that was made of it. */
export interface Predecessor {
  path: string;
  before: WorkAsKept;
}

/** How many of the paragraphs of either text have to be in the other. */
const LEAST_SHARED = 0.5;

/**
 * The document that has the words of a new one and its name, but for the ending that tells the format: the same text
 * brought in another form. Null where there is none or more than one, or where that is imported now as well.
 */
export function findPredecessor(
  { path, understood }: { path: string; understood: Understood },
  {
    corpus,
    shelf,
    isImported,
  }: {
    corpus: string;
    shelf: CorpusShelf;
    isImported: (path: string) => boolean;
  },
): Predecessor | null {
  if (understood.kind !== "document") return null;
  const [other, ...more] = shelf.sourcesBeside(corpus, path);
  if (other === undefined || more.length > 0 || isImported(other)) return null;
  const [work, ...works] = shelf.worksFrom(corpus, other).works;
  const before = work === undefined || works.length > 0 ? null : shelf.workAsKept(work);
  if (!before) return null;
  const texts = understood.proposed.paragraphs.map(({ text }) => text);
  const old = before.work.passages.map(({ text }) => text);
  const isSame = Math.min(shareOf(texts, old), shareOf(old, texts)) >= LEAST_SHARED;
  return isSame ? { path: other, before } : null;
}

/** How much of one text, by its characters, stands in another in the same paragraphs. */
function shareOf(texts: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  const lengthOf = (all: readonly string[]) => all.reduce((sum, { length }) => sum + length, 0);
  return lengthOf(texts.filter((text) => known.has(text))) / Math.max(1, lengthOf(texts));
}
