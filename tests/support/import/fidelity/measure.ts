import { wordsInOrder } from "../word-order.ts";
import type { Facts } from "./facts.ts";
import type { FidelityDocument } from "./documents.ts";

/** How much of a thing was found, and how much there is. */
export interface Share {
  found: number;
  expected: number;
}

export interface Fidelity {
  /** Words of text and notes that were found, in their order. */
  words: Share;
  /** Words that were found and are not there, or not in that place. */
  invented: number;
  headings: Share;
  notes: Share;
  speakers: Share;
  /** Pages with the right label, in order. */
  pages: Share;
}

export async function measureFidelity({ expected, found }: FidelityDocument): Promise<Fidelity> {
  return compareFacts(expected, await found());
}

export function compareFacts(expected: Facts, found: Facts): Fidelity {
  const inOrder =
    wordsInOrder(expected.words, found.words) + wordsInOrder(expected.noteWords, found.noteWords);
  return {
    words: { found: inOrder, expected: expected.words.length + expected.noteWords.length },
    invented: found.words.length + found.noteWords.length - inOrder,
    headings: { found: found.headings, expected: expected.headings },
    notes: { found: found.notes, expected: expected.notes },
    speakers: { found: found.speakers, expected: expected.speakers },
    pages: {
      found:
        found.pages.length === expected.pages.length
          ? inPlace(expected, found)
          : found.pages.length,
      expected: expected.pages.length,
    },
  };
}

function inPlace(expected: Facts, found: Facts): number {
  return expected.pages.filter((label, at) => found.pages[at] === label).length;
}
