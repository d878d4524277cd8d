import type {
  AlikeCorrection,
  CorrectedKind,
  ParagraphKey,
  Recipe,
  RecordCorrection,
} from "../../../contract/recipe.ts";
import { readDateline } from "./datelines.ts";
import { compilePattern, type OwnPattern } from "./own-pattern.ts";
import type { Part } from "./parts.ts";

/** A part under the words by which corrections know it. */
export interface KnownPart extends Part {
  known: ParagraphKey;
  /** What its owner says of the record that begins here. */
  record: RecordCorrection | null;
}

/** Parts as their owner says they are, and the words of those of which a recipe speaks and that are not there. */
export function correctParts(
  parts: Part[],
  recipe: Recipe,
): { parts: KnownPart[]; missed: string[] } {
  const alike = recipe.alike.map((correction) => ({
    correction,
    pattern: correction.pattern === undefined ? null : compilePattern(correction.pattern),
  }));
  const single = byKey(recipe.paragraphs);
  const records = byKey(recipe.records);
  const isAsked = single.size + records.size > 0;
  const seen = new Map<string, number>();
  const found = new Set<string>();
  const corrections = parts.map((part): KnownPart => {
    const { text } = part;
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    // Without corrections of single paragraphs none of these long keys need be made.
    const key = isAsked ? keyOf({ text, occurrence }) : "";
    found.add(key);
    const known = { known: { text, occurrence }, record: records.get(key) ?? null };
    const own = single.get(key);
    if (own) return { ...corrected(part, own.kind, own.speaker), ...known };
    const like = alike.findLast(({ correction, pattern }) => isLike(part, correction, pattern));
    return { ...(like ? corrected(part, like.correction.kind, null) : part), ...known };
  });
  const spokenOf = new Map<string, ParagraphKey>([...single, ...records]);
  const missed = [...spokenOf].flatMap(([key, { text }]) => (found.has(key) ? [] : [text]));
  return { parts: corrections, missed };
}

function byKey<T extends ParagraphKey>(corrections: T[]): Map<string, T> {
  return new Map(corrections.map((correction) => [keyOf(correction), correction]));
}

function keyOf({ text, occurrence }: ParagraphKey): string {
  return `${occurrence} ${text}`;
}

function isLike(part: Part, { why, block }: AlikeCorrection, pattern: OwnPattern | null): boolean {
  if (why !== undefined && part.why !== why) return false;
  if (block !== undefined && part.block.kind !== block) return false;
  return pattern === null || pattern.occursIn(part.block.text);
}

function corrected(part: Part, kind: CorrectedKind, person: string | null): Part {
  const base: Part = { ...part, kind, person, sure: 1, why: "corrected" };
  if (kind === "turn") return base;
  const opens = kind === "dateline" || kind === "heading" ? readDateline(part.block.text) : null;
  return { ...base, ...ownWords(part), label: null, person: null, opens: part.opens ?? opens };
}

/** A label is nobody’s once nothing is said: its words are the paragraph’s again. */
function ownWords({ block, names }: Part): Pick<Part, "text" | "offset"> {
  const before = names.map((name) => `${name.text} `).join("");
  return { text: before + block.text, offset: -before.length };
}
