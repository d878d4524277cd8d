import type { CheckedQuotation, Difference, Verdict } from "../../../contract/checking.ts";
import type { TextRange } from "../../../contract/work.ts";
import type { FoundAttribution } from "../attribution/attribute.ts";
import type { Comparison } from "../comparing/comparison.ts";
import { differencesOf } from "../comparing/differences.ts";
import type { PieceWord } from "../comparing/quoted-words.ts";
import type { SourcePassage } from "../comparing/source-words.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { cutIn } from "./cuts.ts";
import { joinIn } from "./joins.ts";
import type { SourcesFacts } from "./sources-facts.ts";
import { wrongSource } from "./wrong-source.ts";

/** A quotation with all that was found of it. */
export interface Case {
  quotation: Quotation;
  words: PieceWord[];
  attribution: FoundAttribution | null;
  /** Where its words stand, one after the other; empty when they are not here. */
  parts: Comparison[];
  nearest: Comparison | null;
}

/** What the sources say to a quotation. A fault of its words comes before one of their source, and that before a cut. */
export function judge(found: Case, text: string, facts: SourcesFacts): CheckedQuotation {
  const { quotation, words, attribution, parts } = found;
  const { start, end, kind, pieces } = quotation;
  const base = {
    text: text.slice(start, end),
    start,
    end,
    kind,
    pieces: pieces.map((piece) => ({ start: piece.start, end: piece.end })),
    attributed: attribution && shownAttribution(attribution),
  };
  if (parts.length === 0) return { ...base, ...notHere(found) };
  const differences = differencesOf(parts, words, text);
  const ranges = rangesOf(parts);
  const first = firstPassage(parts);
  return {
    ...base,
    ...verdictOf(found, differences, text, facts),
    passage: first?.id ?? null,
    ranges,
    speaker: first?.speaker ?? null,
    record: first?.record ?? null,
    differences,
    score: scoreOf(parts),
    nearest: null,
  };
}

function shownAttribution({ speaker, name, date, link, isCertain }: FoundAttribution) {
  return { speaker, name, date, link, isCertain };
}

function verdictOf(
  { quotation, words, attribution, parts }: Case,
  differences: readonly Difference[],
  text: string,
  facts: SourcesFacts,
): { verdict: Verdict; explanation: string } {
  const join = joinIn(parts, words);
  if (join !== null) return { verdict: "joined", explanation: join };
  const faults = differences.filter(({ kind }) => kind !== "inserted");
  if (faults.length > 0) return { verdict: "altered", explanation: sentenceOf(faults) };
  const wrong = wrongSource(parts, words, attribution, facts);
  if (wrong !== null) return { verdict: "wrong-source", explanation: wrong };
  for (const part of parts) {
    const cut = cutIn(part, quotation, text);
    if (cut !== null) return { verdict: "cut", explanation: cut };
  }
  return { verdict: "exact", explanation: "Word for word as in the source." };
}

function sentenceOf(faults: readonly Difference[]): string {
  const said = faults.slice(0, 3).map(({ kind, quoted, source }) => {
    if (kind === "dropped") return `“${source}” is left out`;
    return kind === "added" ? `“${quoted}” is added` : `“${source}” has become “${quoted}”`;
  });
  const more = faults.length > 3 ? `, and ${faults.length - 3} more` : "";
  const sentence = `${said.join("; ")}${more}.`;
  return sentence;
}

function notHere({ nearest }: Case) {
  const score = nearest?.score ?? 0;
  const place = nearest ? (passagesOf([nearest])[0]?.id ?? null) : null;
  const near =
    place === null
      ? "No passage comes near it."
      : `The nearest, ${place}, shares ${Math.round(score * 100)} % of the words.`;
  return {
    verdict: "not-here" as const,
    passage: null,
    ranges: [],
    speaker: null,
    record: null,
    differences: [],
    score,
    nearest: place,
    explanation: `Nothing like it is in these sources. ${near} That it is not here does not prove that it was invented.`,
  };
}

function scoreOf(parts: readonly Comparison[]): number {
  const same = parts.reduce((sum, part) => sum + part.same, 0);
  const all = parts.reduce((sum, part) => sum + (part.score === 0 ? 0 : part.same / part.score), 0);
  return all === 0 ? 0 : same / all;
}

function firstPassage(parts: readonly Comparison[]): SourcePassage | undefined {
  return passagesOf(parts)[0];
}

function passagesOf(parts: readonly Comparison[]): SourcePassage[] {
  const passages = parts.flatMap(({ steps, source }) =>
    steps.filter(({ kind }) => kind === "same").map((step) => source[step.source]!.passage),
  );
  return [...new Set(passages)];
}

/** From the first to the last word that is the same in a row of passages, anew behind whatever was left out. */
function rangesOf(parts: readonly Comparison[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { steps, source } of parts) {
    let isNew = true;
    for (const { kind, source: at, sourceCount } of steps) {
      if (kind === "left out" || kind === "leap") isNew = true;
      if (kind !== "same") continue;
      const [word, end] = [source[at]!, source[at + sourceCount - 1]!.end];
      const last = ranges.at(-1);
      if (!isNew && last?.passage === word.passage.id) last.end = end;
      else ranges.push({ passage: word.passage.id, start: word.start, end });
      isNew = false;
    }
  }
  return ranges;
}
