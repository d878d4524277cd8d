import type { Colour } from "../../../contract/annotation.ts";
import { fold } from "../../../core/text/fold.ts";
import type { Card } from "../../session/cards/card.ts";
import { hasTag } from "./tags.ts";

/** What the notebook shows; every part that says something narrows. */
export interface NotebookFilter {
  /** All its words have to be somewhere in the quote, the note or the tags. */
  text: string;
  colours: readonly Colour[];
  tag: string | null;
  /** Person id. */
  speaker: string | null;
}

export const NO_FILTER: NotebookFilter = { text: "", colours: [], tag: null, speaker: null };

export type NotebookOrder = "text" | "newest";

export function isFiltering({ text, colours, tag, speaker }: NotebookFilter): boolean {
  return text.trim() !== "" || colours.length > 0 || tag !== null || speaker !== null;
}

export function filterCards(cards: readonly Card[], filter: NotebookFilter): Card[] {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean);
  return cards.filter(
    (card) =>
      hasColour(card, filter.colours) &&
      (filter.tag === null || hasTag(card.annotation.tags, filter.tag)) &&
      (filter.speaker === null || card.speakers.includes(filter.speaker)) &&
      hasWords(card, words),
  );
}

/** Cards come in the order of the text; those that are equally old keep it. */
export function arrangeCards(cards: readonly Card[], order: NotebookOrder): Card[] {
  if (order === "text") return [...cards];
  return cards.toSorted((a, b) => compare(b.annotation.created, a.annotation.created));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function hasColour({ annotation }: Card, colours: readonly Colour[]): boolean {
  return (
    colours.length === 0 || (annotation.colour !== null && colours.includes(annotation.colour))
  );
}

function hasWords({ annotation, quotes }: Card, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const parts = [annotation.note, ...annotation.tags, ...quotes.map(({ text }) => text)];
  const folded = fold(parts.join("\n"));
  return words.every((word) => folded.includes(word));
}
