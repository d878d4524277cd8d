import type { ProposedParagraph, ProposedWork } from "../../../../contract/proposed-work.ts";
import type { ParagraphKey } from "../../../../contract/recipe.ts";
import type { Layer, PassageKind } from "../../../../contract/work.ts";

/** A paragraph with its place in the document and the words by which a correction knows it. */
export interface ReviewRow {
  index: number;
  paragraph: ProposedParagraph;
  /** Null for notes, which cannot be told to be something else. */
  key: ParagraphKey | null;
  speaker: string | null;
}

export const KIND_NAMES: Record<PassageKind, string> = {
  heading: "Heading",
  dateline: "Dateline",
  turn: "Speech",
  line: "Line of a script",
  stage: "Stage direction",
  commentary: "Commentary",
  caption: "Caption",
  credit: "Credit",
};

/** Every paragraph of a proposal, under the words that a correction of it has to name. */
export function reviewRows(proposed: ProposedWork): ReviewRow[] {
  return proposed.paragraphs.map((paragraph, index) => ({
    index,
    paragraph,
    speaker: speakerOf(proposed, paragraph),
    key: keyOf(paragraph),
  }));
}

/** The words that a paragraph had before it was corrected, and which of those that had the same it is. */
export function keyOf({ text, known }: ProposedParagraph): ParagraphKey | null {
  return known && { text: text.slice(known.from), occurrence: known.occurrence };
}

/** The rows to be looked at: of one layer or all, those with these words, the least sure first when asked. */
export function shownRows(
  rows: readonly ReviewRow[],
  { layer, typed, isBySure }: { layer: Layer | "all"; typed: string; isBySure: boolean },
): ReviewRow[] {
  const words = typed.trim().toLowerCase();
  const shown = rows.filter(
    ({ paragraph, speaker }) =>
      (layer === "all" || layerOf(paragraph.kind) === layer) &&
      `${speaker ?? ""} ${paragraph.text}`.toLowerCase().includes(words),
  );
  // Equal ones stay in the order of the document.
  return isBySure ? shown.sort((one, other) => one.paragraph.sure - other.paragraph.sure) : shown;
}

/** The paragraphs that are like one: taken for what they are for the same reason, in the same marks. */
export function rowsLike(rows: readonly ReviewRow[], { paragraph, key }: ReviewRow): ReviewRow[] {
  // Why it was taken for something before it was corrected is no longer known.
  if (!key || paragraph.why === "corrected") return [];
  return rows.filter(
    ({ key: other, paragraph: { why, block } }) =>
      other !== null && why === paragraph.why && block === paragraph.block,
  );
}

/** Whose words a paragraph of this kind holds. */
export function layerOf(kind: PassageKind): Layer {
  return kind === "turn" || kind === "line" || kind === "stage" ? "record" : "commentary";
}

/** How many turns begin with each label, as printed. */
export function turnsByLabel({ turns }: ProposedWork): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of turns)
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** The roles of a speaker, each once, from what labels and records say. */
export function rolesOf(proposed: ProposedWork, speaker: number): string[] {
  const said = [
    ...proposed.turns.flatMap((turn) => (turn.speaker === speaker ? [turn.role] : [])),
    ...proposed.records.flatMap(({ participants }) =>
      participants.flatMap((one) => (one.speaker === speaker ? [one.role] : [])),
    ),
  ];
  return [...new Set(said.filter((role) => role !== null))];
}

function speakerOf({ turns, speakers }: ProposedWork, { turn }: ProposedParagraph): string | null {
  const speaker = turn === null ? null : (turns[turn]?.speaker ?? null);
  return speaker === null ? null : (speakers[speaker]?.name ?? null);
}

/** How many paragraphs are taken for something else, or are said by somebody else, than before. */
export function changedParagraphs(before: ProposedWork, after: ProposedWork): number {
  const longest = Math.max(before.paragraphs.length, after.paragraphs.length);
  let changed = 0;
  for (let index = 0; index < longest; index += 1) {
    const [old, now] = [before.paragraphs[index], after.paragraphs[index]];
    const isSame =
      old !== undefined &&
      now !== undefined &&
      old.kind === now.kind &&
      old.text === now.text &&
      speakerOf(before, old) === speakerOf(after, now);
    if (!isSame) changed += 1;
  }
  return changed;
}
