import type { UnmarkedWords } from "../../../contract/checking.ts";
import { type CheckedWord, checkedWords } from "../checked-words.ts";
import { type SourceWord, sourceWords } from "../comparing/source-words.ts";
import type { TakenWords } from "../looking/look-up.ts";
import type { WordList } from "../looking/word-list.ts";
import type { Manuscript } from "../manuscript.ts";
import type { Quotation } from "../quotations/quotation.ts";
import type { CheckSources } from "../sources.ts";

/** Runs of words that were found once, by the place of their first word in the running text. */
interface Run {
  from: number;
  length: number;
  taken: TakenWords[];
}

/** Passages that are read for what was taken over; of a phrase in more of them the first ones do. */
const AT_ONCE = 200;

/** Looks for words of the sources that a manuscript has without quotation marks. */
export class UnmarkedFinder {
  /** The words outside of quotations; null where a paragraph ends or a quotation stands between. */
  private readonly words: (CheckedWord | null)[] = [];
  private readonly text: string;

  constructor({ text, paragraphs }: Manuscript, quotations: readonly Quotation[]) {
    this.text = text;
    const outer = quotations.filter(({ isInner }) => !isInner);
    for (const { start, end } of paragraphs) {
      for (const [from, to] of outsideOf(start, end, outer)) {
        this.words.push(...checkedWords(text, from, to), null);
      }
    }
  }

  *terms(): Generator<string> {
    for (const word of this.words) if (word) yield word.term;
  }

  running(list: WordList): Int32Array {
    return Int32Array.from(this.words, (word) => (word ? list.numberOf(word.term) : -1));
  }

  /** The longest runs, none within another, the same words once. */
  async describe(
    taken: readonly TakenWords[],
    sources: Pick<CheckSources, "passages">,
  ): Promise<UnmarkedWords[]> {
    const runs = distinct(longest(taken));
    const known = new Map<string, UnmarkedWords>();
    for (let from = 0; from < runs.length; from += AT_ONCE) {
      const some = runs.slice(from, from + AT_ONCE);
      const read = await sources.passages(
        some.map(({ taken: [first] }) => ({
          work: first!.place.work,
          from: first!.place.ordinal,
          at: first!.place.ordinal,
          to: first!.place.ordinal + 1,
        })),
      );
      for (const [at, run] of some.entries()) this.put(run, sourceWords(read[at] ?? []), known);
    }
    return [...known.values()];
  }

  private put(
    { from, length, taken }: Run,
    source: readonly SourceWord[],
    known: Map<string, UnmarkedWords>,
  ): void {
    const words = this.words.slice(from, from + length).filter((word) => word !== null);
    const key = words.map(({ term }) => term).join(" ");
    const before = known.get(key);
    if (before) return void (before.times += 1);
    const place = placeIn(source, words, taken[0]!.position);
    if (place < 0) return;
    const [first, last] = [source[place]!, source[place + length - 1]!];
    const [start, end] = [words[0]!.start, words.at(-1)!.end];
    const found: UnmarkedWords = {
      text: this.text.slice(start, end),
      start,
      end,
      passage: first.passage.id,
      range: { passage: first.passage.id, start: first.start, end: last.end },
      passages: new Set(taken.map(({ place: { work, ordinal } }) => `${work} ${ordinal}`)).size,
      times: 1,
    };
    known.set(key, found);
  }
}

function* outsideOf(
  start: number,
  end: number,
  quotations: readonly Quotation[],
): Generator<[number, number]> {
  let from = start;
  for (const quotation of quotations) {
    for (const piece of quotation.pieces) {
      if (piece.end <= from || piece.start >= end) continue;
      if (piece.start > from) yield [from, piece.start];
      from = piece.end;
    }
  }
  if (from < end) yield [from, end];
}

/** Runs by their places in the running text, those of the same words together. */
function longest(taken: readonly TakenWords[]): Run[] {
  const runs = new Map<string, Run>();
  for (const one of taken) {
    const key = `${one.from} ${one.length}`;
    const run = runs.get(key) ?? { from: one.from, length: one.length, taken: [] };
    runs.set(key, run);
    run.taken.push(one);
  }
  return [...runs.values()].sort((a, b) => a.from - b.from || b.length - a.length);
}

/** Leaves out what lies within a longer one. */
function distinct(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let reached = -1;
  for (const run of runs) {
    if (run.from + run.length <= reached) continue;
    reached = run.from + run.length;
    kept.push(run);
  }
  return kept;
}

/** The place of words in a passage, where the index says or, since it may cut words otherwise, wherever they are. */
function placeIn(
  source: readonly SourceWord[],
  words: readonly CheckedWord[],
  position: number,
): number {
  const isAt = (at: number) => words.every(({ term }, index) => source[at + index]?.term === term);
  if (isAt(position)) return position;
  for (let at = 0; at + words.length <= source.length; at++) if (isAt(at)) return at;
  return -1;
}
