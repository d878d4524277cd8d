import type { TextPart, Texts } from "../evaluate/texts.ts";
import { placeOf } from "../evaluate/places.ts";
import type { Segment } from "../index/segment.ts";
import { BestPassages } from "./best-passages.ts";
import type { ResemblanceAnswer, ResemblanceRequest } from "./resemblance.ts";
import { RunningWords } from "./running-words.ts";
import { type SeedGroup, SeedTable } from "./seed-table.ts";

/**
 * The passages of a slice that resemble texts, and the words of a running text that stand in them, in one walk over
 * the words of all passages; see `TextIndex.resemble`.
 */
export function findResemblances(request: ResemblanceRequest, texts: Texts): ResemblanceAnswer {
  const answer: ResemblanceAnswer = { passages: 0, found: [], taken: [] };
  const tables = tablesOf(request);
  for (const part of texts.parts) walk(part, request, tables, answer);
  return answer;
}

/** In how many passages each word stands. */
export function countHolding({ words }: { words: string[] }, { parts }: Texts): number[] {
  return words.map((word) =>
    parts.reduce((sum, { segment }) => sum + (segment.find(word)?.count ?? 0), 0),
  );
}

function walk(
  part: TextPart,
  request: ResemblanceRequest,
  { table, running }: Tables,
  answer: ResemblanceAnswer,
): void {
  const { segment } = part;
  const { at, of } = request.slice;
  const from = Math.floor((segment.size * at) / of);
  const to = Math.floor((segment.size * (at + 1)) / of);
  const known = numbersIn(segment, request);
  const isWanted = wantedPassages(part, request.works);
  const votes = new Votes(request);
  const numbers = new Uint32Array(segment.longest);
  const words = new Int32Array(segment.longest);
  for (let passage = from; passage < to; passage++) {
    if (!isWanted(passage)) continue;
    answer.passages++;
    const length = segment.wordsOf(passage, numbers);
    for (let place = 0; place < length; place++) words[place] = known[numbers[place]!]! - 1;
    countSeeds(table, words, length, passage, votes);
    running.findIn(words, length, (start, same, position) =>
      answer.taken.push({ from: start, length: same, place: placeOf(passage, segment), position }),
    );
  }
  for (const { text, passage, weight } of votes.best.all())
    answer.found.push({ text, place: placeOf(passage, segment), weight });
}

function countSeeds(
  table: SeedTable,
  words: Int32Array,
  length: number,
  passage: number,
  votes: Votes,
): void {
  for (let at = 0; at < length; at++) {
    const first = words[at]!;
    if (first < 0) continue;
    const beginnings = table.beginnings[first]!;
    if (beginnings === 0) continue;
    if ((beginnings & 1) !== 0) votes.add(table.find(first, -1, -1));
    const second = at + 1 < length ? words[at + 1]! : -1;
    if (second < 0 || !table.mayBegin(first, second)) continue;
    if ((beginnings & 2) !== 0) votes.add(table.find(first, second, -1));
    const third = at + 2 < length ? words[at + 2]! : -1;
    if (third >= 0 && (beginnings & 4) !== 0) votes.add(table.find(first, second, third));
  }
  votes.end(passage);
}

/** Adds up what the seeds of one passage say for each text. */
class Votes {
  readonly best: BestPassages;
  private readonly sums: Float32Array;
  private readonly touched: number[] = [];
  private readonly seen: SeedGroup[] = [];
  private readonly request: ResemblanceRequest;

  constructor(request: ResemblanceRequest) {
    const { texts } = request.seeds;
    const count = texts.reduce((most, text) => Math.max(most, text + 1), 0);
    this.request = request;
    this.best = new BestPassages(count, request.limit);
    this.sums = new Float32Array(count);
  }

  add(group: SeedGroup | undefined): void {
    if (group === undefined || group.isSeen) return;
    group.isSeen = true;
    this.seen.push(group);
    const { texts, weights } = this.request.seeds;
    for (const seed of group.seeds) {
      const text = texts[seed]!;
      if (this.sums[text] === 0) this.touched.push(text);
      this.sums[text]! += weights[seed]!;
    }
  }

  end(passage: number): void {
    for (const text of this.touched) {
      this.best.offer(text, passage, this.sums[text]!);
      this.sums[text] = 0;
    }
    for (const group of this.seen) group.isSeen = false;
    this.touched.length = 0;
    this.seen.length = 0;
  }
}

interface Tables {
  table: SeedTable;
  running: RunningWords;
}

let kept: { name: string; tables: Tables } | null = null;

/** Kept from one slice of a request to the next. */
function tablesOf({ key, seeds, words, running, least, slice }: ResemblanceRequest): Tables {
  const name = `${key} ${seeds.texts.length} ${running.length}`;
  const tables =
    kept?.name === name && slice.at > 0
      ? kept.tables
      : { table: new SeedTable(seeds, words.length), running: new RunningWords(running, least) };
  kept = slice.at + 1 < slice.of ? { name, tables } : null;
  return tables;
}

const numbered = new WeakMap<Segment, { key: string; size: number; known: Uint32Array }>();

/** For each word of a segment its place in the list of words, from 1; 0 for all others. */
function numbersIn(segment: Segment, { key, words }: ResemblanceRequest): Uint32Array {
  const last = numbered.get(segment);
  if (last?.key === key && last.size === segment.size) return last.known;
  const known = new Uint32Array(segment.wordNumbers);
  for (const [at, word] of words.entries()) {
    const number = segment.numberOf(word);
    if (number >= 0) known[number] = at + 1;
  }
  numbered.set(segment, { key, size: segment.size, known });
  return known;
}

function wantedPassages(
  { segment, gone }: TextPart,
  works: readonly string[] | null,
): (passage: number) => boolean {
  if (works === null) return gone === null ? () => true : (passage) => gone[passage] !== 1;
  const wanted = new Set(works);
  const { places, values } = segment.column("work");
  const isWanted = values.map((value) => wanted.has(value));
  return (passage) => gone?.[passage] !== 1 && isWanted[places[passage]!]!;
}
