import { overlaps } from "../../corpus/record-date.ts";
import type { FoundAttribution } from "../attribution/attribute.ts";
import type { Comparison } from "../comparing/comparison.ts";
import type { PieceWord } from "../comparing/quoted-words.ts";
import type { SourceWord } from "../comparing/source-words.ts";
import type { SourcesFacts } from "./sources-facts.ts";

/** Shorter quotations may be anybody's. */
const LEAST_WORDS = 4;

/** In what the manuscript and the sources differ over whose words these are, in a sentence; null when in nothing. */
export function wrongSource(
  parts: readonly Comparison[],
  quoted: readonly PieceWord[],
  attribution: FoundAttribution | null,
  facts: SourcesFacts,
): string | null {
  const words = parts.flatMap(wordsOf);
  if (words.length < LEAST_WORDS) return null;
  const inserted = insertedAsRecord(parts, quoted);
  if (inserted !== null) return inserted;
  if (attribution === null) return null;
  return (
    (attribution.isCertain ? otherVoice(words, attribution, facts) : null) ??
    otherLink(words, attribution) ??
    otherDate(words, attribution, facts)
  );
}

/** How much speaks against a place for an attribution, from 0; also by what is only a hint. */
export function disagreement(
  comparison: Comparison,
  attribution: FoundAttribution | null,
  facts: SourcesFacts,
): number {
  if (attribution === null) return 0;
  const words = wordsOf(comparison);
  const voice = otherVoice(words, attribution, facts) === null ? 0 : 4;
  const link = otherLink(words, attribution) === null ? 0 : 2;
  const date = otherDate(words, { ...attribution, isCertain: true }, facts) === null ? 0 : 1;
  return voice + link + date;
}

function wordsOf({ steps, source }: Comparison): SourceWord[] {
  return steps.flatMap(({ kind, source: at, sourceCount }) =>
    kind === "same" ? source.slice(at, at + sourceCount) : [],
  );
}

function insertedAsRecord(
  parts: readonly Comparison[],
  quoted: readonly PieceWord[],
): string | null {
  for (const { steps, source } of parts)
    for (const { kind, quoted: at, source: there } of steps) {
      const word = source[there];
      if (kind !== "same" || !word?.isInserted || quoted[at]!.isBracketed) continue;
      return `“${word.passage.text.slice(word.start, word.end)}” in ${word.passage.id} was put in by the editor, and is quoted as if it stood in the record.`;
    }
  return null;
}

function otherVoice(
  words: readonly SourceWord[],
  { persons, name }: FoundAttribution,
  facts: SourcesFacts,
): string | null {
  if (persons.length === 0) return null;
  for (const { passage, start } of words) {
    if (passage.layer === "commentary") {
      if (isInQuotationMarks(passage.text, start)) continue;
      const isAuthor = facts
        .authorsOf(passage.work)
        .some((author) => persons.some((person) => facts.nameOf(person) === author));
      if (isAuthor) continue;
      return `These are the editor’s words in ${passage.id}, not words of the record by ${name}.`;
    }
    if (passage.kind === "stage")
      return `This is a stage direction in ${passage.id}, not speech by ${name}.`;
    if (passage.speaker === null || persons.includes(passage.speaker)) continue;
    return `In ${passage.id} these are the words of ${facts.nameOf(passage.speaker)}, not of ${name}.`;
  }
  return null;
}

/** The editor may quote the record, too. */
function isInQuotationMarks(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const last = Math.max(before.lastIndexOf("“"), before.lastIndexOf("«"));
  const closed = Math.max(before.lastIndexOf("”"), before.lastIndexOf("»"));
  const straight = (before.match(/"/gu)?.length ?? 0) % 2 === 1;
  return last > closed || straight;
}

function otherLink(words: readonly SourceWord[], { link }: FoundAttribution): string | null {
  const [first] = words;
  if (link === null || !first) return null;
  const isThere = words.some(({ passage: { id } }) => id === link || id.startsWith(`${link}/`));
  return isThere
    ? null
    : `These words stand in ${first.passage.id}, and the link beside them leads to ${link}.`;
}

function otherDate(
  words: readonly SourceWord[],
  { dates, isCertain, isCited }: FoundAttribution,
  facts: SourcesFacts,
): string | null {
  // A year in a note may be that of the publication.
  const said = isCited ? dates.filter((date) => date.length > 4) : dates;
  const [first] = words;
  if (!isCertain || said.length === 0 || !first) return null;
  const { work, record, id } = first.passage;
  const date = record === null ? null : facts.dateOf(work, record);
  if (date === null || (date.earliest === null && date.latest === null)) return null;
  if (dates.some((day) => overlaps(date, day, day))) return null;
  return `The record in ${id} is of ${date.iso ?? date.earliest ?? date.latest}, not of ${said[0]}.`;
}
