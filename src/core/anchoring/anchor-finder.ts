import type { Anchor, Annotation, PassageSelector } from "../../contract/annotation.ts";
import type { Passage } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { NO_WORK } from "./anchor.ts";
import { findAnchor } from "./find-anchor.ts";
import { type SearchedText, searchedText } from "./searched-text.ts";

/** A highlight whose words have to be looked for in the text of a work as it is now. */
export interface AnchorJob {
  work: string;
  /**
   * The words and their surroundings as they were stored, at one time after another; the latest first. The first
   * that is found with certainty decides.
   */
  wanted: PassageSelector[][];
}

/** The text of a work as it is searched, passages in reading order. */
export interface AnchorText {
  textVersion: string;
  passages: Pick<Passage, "id" | "text">[];
}

/** Looks for highlights in changed texts, wherever that runs. */
export interface AnchorFinder {
  /**
   * The anchors of the jobs, in their order: exact, moved, altered or lost. What is asked for first is answered
   * first. A work that is not in the corpus has all its words lost.
   * @throws ReadoutError `failed` when the finder stopped unexpectedly; asking again starts it anew
   */
  find(jobs: readonly AnchorJob[]): Promise<Anchor[]>;
  close(): Promise<void>;
}

/** Null when the work is not there. */
export type AnchorTexts = (work: string) => AnchorText | null;

/** What is to be looked for of an annotation; null when it marks no words. */
export function anchorJob({ target, placements = [] }: Annotation): AnchorJob | null {
  if (target.kind !== "text") return null;
  const latest = placements.at(-1);
  return {
    work: target.work,
    wanted: latest ? [latest.selectors, target.selectors] : [target.selectors],
  };
}

export function anchorTexts(corpus: Corpus): AnchorTexts {
  return (id) => corpus.findWork(id) ?? null;
}

/** A finder in this thread; it keeps one searched text at a time. */
export function createAnchorFinder(textOf: AnchorTexts): AnchorFinder {
  let last: { work: string; textVersion: string; text: SearchedText } | null = null;
  const searched = (work: string, { textVersion, passages }: AnchorText): SearchedText => {
    if (last?.work !== work || last.textVersion !== textVersion)
      last = { work, textVersion, text: searchedText(passages) };
    return last.text;
  };
  return {
    async find(jobs) {
      return jobs.map((job) => {
        const text = textOf(job.work);
        return text ? findAnchor(job, searched(job.work, text)) : NO_WORK;
      });
    },
    async close() {
      last = null;
    },
  };
}
