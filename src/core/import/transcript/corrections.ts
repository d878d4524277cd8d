import type { AlikeCorrection, CorrectedKind, Recipe } from "../../../contract/recipe.ts";
import { readDateline } from "./datelines.ts";
import { compilePattern, type OwnPattern } from "./own-pattern.ts";
import type { Part } from "./parts.ts";

/** Parts as their owner says they are; what a recipe says of paragraphs that are not there is left out. */
export function correctParts(parts: Part[], recipe: Recipe): Part[] {
  const alike = recipe.alike.map((correction) => ({
    correction,
    pattern: correction.pattern === undefined ? null : compilePattern(correction.pattern),
  }));
  const single = new Map(
    recipe.paragraphs.map((correction) => [
      `${correction.occurrence} ${correction.text}`,
      correction,
    ]),
  );
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const occurrence = (seen.get(part.text) ?? 0) + 1;
    seen.set(part.text, occurrence);
    const own = single.get(`${occurrence} ${part.text}`);
    if (own) return corrected(part, own.kind, own.speaker);
    const like = alike.findLast(({ correction, pattern }) => isLike(part, correction, pattern));
    return like ? corrected(part, like.correction.kind, null) : part;
  });
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
