import type { Difference } from "../../../contract/checking.ts";
import type { Step } from "./align-words.ts";
import type { Comparison } from "./comparison.ts";
import type { PieceWord } from "./quoted-words.ts";
import type { SourceWord } from "./source-words.ts";

interface Group {
  quoted: PieceWord[];
  source: SourceWord[];
  /** Where in the quotation it stands when it has no words of it. */
  at: number;
}

/** Words that may stand in brackets for words of the source. */
const MOST_REPLACED = 5;

/** Where quotation and source part, in order; neighbouring words are one difference. */
export function differencesOf(
  parts: readonly Comparison[],
  quoted: readonly PieceWord[],
  text: string,
): Difference[] {
  return parts.flatMap((part) =>
    groupsOf(part, quoted).flatMap((group) => describe(group, quoted, text)),
  );
}

function groupsOf({ steps, source }: Comparison, quoted: readonly PieceWord[]): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  for (const step of steps) {
    if (step.kind === "same" || step.kind === "left out") {
      open = null;
      continue;
    }
    const words = quoted.slice(step.quoted, step.quoted + step.quotedCount);
    if (open === null || isOtherSort(open, words)) {
      open = { quoted: [], source: [], at: step.quoted };
      groups.push(open);
    }
    open.quoted.push(...words);
    open.source.push(...wordsOfSource(step, source));
  }
  return groups;
}

function wordsOfSource({ source: from, sourceCount }: Step, source: readonly SourceWord[]) {
  return source.slice(from, from + sourceCount).filter(({ isInserted }) => !isInserted);
}

function isOtherSort({ quoted }: Group, words: readonly PieceWord[]): boolean {
  const [last, next] = [quoted.at(-1), words[0]];
  return last !== undefined && next !== undefined && last.isBracketed !== next.isBracketed;
}

function describe(group: Group, all: readonly PieceWord[], text: string): Difference[] {
  const { quoted, source } = group;
  if (quoted.length === 0 && source.length === 0) return [];
  const isInserted = quoted.length > 0 && quoted.every(({ isBracketed }) => isBracketed);
  const place = all[group.at - 1]?.end ?? all[group.at]?.start ?? 0;
  const [start, end] = quoted.length > 0 ? [quoted[0]!.start, quoted.at(-1)!.end] : [place, place];
  const sourced = sourceOf(source);
  const difference = { quoted: text.slice(start, end), start, end, ...sourced };
  if (isInserted && source.length <= MOST_REPLACED) return [{ kind: "inserted", ...difference }];
  if (quoted.length === 0) return [{ kind: "dropped", ...difference }];
  return [{ kind: source.length === 0 ? "added" : "changed", ...difference }];
}

/** The words as printed, passage by passage; the range is that of the first passage. */
function sourceOf(words: readonly SourceWord[]): Pick<Difference, "source" | "range"> {
  const [first] = words;
  if (!first) return { source: "", range: null };
  const printed: string[] = [];
  for (const passage of new Set(words.map((word) => word.passage))) {
    const own = words.filter((word) => word.passage === passage);
    printed.push(passage.text.slice(own[0]!.start, own.at(-1)!.end));
  }
  const own = words.filter((word) => word.passage === first.passage);
  const range = { passage: first.passage.id, start: first.start, end: own.at(-1)!.end };
  return { source: printed.join(" "), range };
}
