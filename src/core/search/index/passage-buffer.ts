import {
  foldPlainCode,
  spellingOf,
  type Token,
  visitWords,
  type WordVisitor,
} from "../../text/tokens.ts";
import type { IndexedPassage } from "../text-index.ts";
import { GrowingArray } from "./growing-array.ts";
import { GrowingColumn } from "./growing-column.ts";
import { PassageChains } from "./passage-chains.ts";
import { COLUMN_NAMES, type Column, type ColumnName, type Runs } from "./segment.ts";
import { TermTable } from "./term-table.ts";
import { spellingTerm } from "./terms.ts";

/**
 * Passages in memory as they come in: their words as numbers, one after the other, and what else they
 * are filed under. A word is said without its possessive ending, and filed with it beside, and
 * what is spelt otherwise than its term once more by its spelling.
 */
export class PassageBuffer {
  private readonly table = new TermTable();
  /** For each word the spelling of it that was met last, which is mostly the only one. */
  private readonly lastSpellings: { spelling: string; number: number }[] = [];
  /** Words of all passages, and where those of each passage end. */
  readonly said = new GrowingArray();
  readonly saidEnds = new GrowingArray();
  /** What passages are filed under beside their words, with the position of the word it belongs to. */
  readonly besides = new GrowingArray();
  readonly besidesAt = new GrowingArray();
  readonly besidesEnds = new GrowingArray();
  private readonly columns = new Map(COLUMN_NAMES.map((name) => [name, new GrowingColumn()]));
  private readonly runStarts = new GrowingArray();
  private readonly runOrdinals = new GrowingArray();
  private lastPlace: { work: string; ordinal: number } | null = null;

  private readonly chains = new PassageChains(this);

  /** Words of the longest passage. */
  longest = 0;
  /** The passage that is being added: its text, and where its words start. */
  private text = "";
  private start = 0;
  private readonly visitor: WordVisitor = {
    plain: (start, end) => this.addPlain(start, end),
    other: (token) => this.addToken(token),
  };

  get size(): number {
    return this.saidEnds.length;
  }

  get words(): number {
    return this.said.length;
  }

  get wordNumbers(): number {
    return this.table.terms.length;
  }

  /** Returns the number of the passage. */
  add(passage: IndexedPassage): number {
    this.text = passage.text;
    const start = this.said.length;
    this.start = start;
    visitWords(passage.text, this.visitor);
    this.addFacts(passage);
    this.longest = Math.max(this.longest, this.said.length - start);
    this.saidEnds.push(this.said.length);
    this.besidesEnds.push(this.besides.length);
    return this.size - 1;
  }

  numberOf(term: string): number | undefined {
    return this.table.find(term);
  }

  /** The passages that hold a word, or are filed under it beside, in ascending order. */
  passagesWith(word: number): number[] {
    return this.chains.passagesWith(word);
  }

  allTerms(): readonly string[] {
    return this.table.terms;
  }

  lengths(): Uint32Array {
    const lengths = new Uint32Array(this.size);
    for (let passage = 0; passage < this.size; passage++)
      lengths[passage] = this.saidEnds.values[passage]! - this.saidStart(passage);
    return lengths;
  }

  column(name: ColumnName): Column {
    return this.columns.get(name)!.column();
  }

  runs(): Runs {
    return { starts: this.runStarts.view(), ordinals: this.runOrdinals.view() };
  }

  wordsOf(passage: number, out: Uint32Array): number {
    const start = this.saidStart(passage);
    const end = this.saidEnds.values[passage]!;
    for (let at = start; at < end; at++) out[at - start] = this.said.values[at]!;
    return end - start;
  }

  wordOf(number: number): string {
    return this.table.terms[number]!;
  }

  saidStart(passage: number): number {
    return passage === 0 ? 0 : this.saidEnds.values[passage - 1]!;
  }

  besidesStart(passage: number): number {
    return passage === 0 ? 0 : this.besidesEnds.values[passage - 1]!;
  }

  private addPlain(start: number, end: number): void {
    const { text } = this;
    const number = this.table.numberOfPlain(text, start, end);
    this.said.push(number);
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === foldPlainCode(code)) continue;
      this.fileSpelling(number, start, end);
      return;
    }
  }

  private addToken({ term, stem, start, end, stemEnd }: Token): void {
    const { text } = this;
    const word = stem ?? term;
    this.said.push(this.table.number(word));
    const spelling = spellingOf(text.slice(start, stemEnd));
    if (spelling !== word) this.file(this.table.number(spellingTerm(word, spelling)));
    if (stem === null) return;
    this.file(this.table.number(term));
    const whole = spellingOf(text.slice(start, end));
    if (whole !== term) this.file(this.table.number(spellingTerm(term, whole)));
  }

  private fileSpelling(word: number, start: number, end: number): void {
    const last = this.lastSpellings[word];
    if (last && this.text.startsWith(last.spelling, start)) {
      this.file(last.number);
      return;
    }
    const spelling = this.text.slice(start, end);
    const number = this.table.number(spellingTerm(this.table.terms[word]!, spelling));
    this.lastSpellings[word] = { spelling, number };
    this.file(number);
  }

  /** Files the passage beside the word that was said last. */
  private file(term: number): void {
    this.besides.push(term);
    this.besidesAt.push(this.said.length - 1 - this.start);
  }

  private addFacts(passage: IndexedPassage): void {
    const { work, ordinal } = passage;
    if (this.lastPlace?.work !== work || this.lastPlace.ordinal + 1 !== ordinal) {
      this.runStarts.push(this.size);
      this.runOrdinals.push(ordinal);
    }
    this.lastPlace = { work, ordinal };
    const facts = factsOf(passage);
    for (const name of COLUMN_NAMES) this.columns.get(name)!.push(facts[name]);
  }
}

/** The value of each column; records are named with their works, since only together they are unique. */
export function factsOf(passage: IndexedPassage): Record<ColumnName, string> {
  const { work, record, speaker, role, kind, layer } = passage;
  return {
    work,
    record: record === null ? "" : `${work} ${record}`,
    speaker: speaker ?? "",
    role: role ?? "",
    kind,
    layer,
  };
}
