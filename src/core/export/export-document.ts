import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { Stance } from "../../contract/dossier.ts";
import type { Excerpt } from "./excerpts.ts";

/** One block of what is exported, in the order in which it is read. */
export type DocumentBlock =
  | {
      kind: "heading";
      /** From 1, the widest. */
      level: number;
      /** Before the text, such as `1` of a section; null when it has none. */
      number: number | null;
      text: string;
      /** The work or claim that it is the heading of; null for parts of one. */
      id: string | null;
    }
  /** The writer's own words, in Markdown. */
  | { kind: "words"; id: string; text: string }
  | { kind: "excerpt"; excerpt: Excerpt; stance: Stance | null };

/** What is exported, for every format alike: it can be gone through as often as a format needs, a block at a time. */
export interface ExportDocument {
  /** Every annotation in it once, in order. */
  annotations: readonly AnchoredAnnotation[];
  blocks(): Iterable<DocumentBlock>;
}

/** The excerpts of a document alone, one at a time, each once however often it stands there. */
export function* excerptsIn(document: ExportDocument): Iterable<Excerpt> {
  const seen = new Set<string>();
  for (const block of document.blocks()) {
    if (block.kind !== "excerpt" || seen.has(block.excerpt.annotation.id)) continue;
    seen.add(block.excerpt.annotation.id);
    yield block.excerpt;
  }
}
