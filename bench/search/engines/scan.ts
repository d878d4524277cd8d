import { readFileSync } from "node:fs";
import type { PassageSet } from "../data/passage-set.ts";
import type { BenchQuery, QueryTree } from "../queries/bench-query.ts";
import type { Answer, BenchEngine, EngineContext } from "./engine.ts";

/** Whether the passage with these bytes answers. */
type Test = (start: number, end: number, index: number) => boolean;

export const createEngine = (context: EngineContext) => new ScanEngine(context);

/**
 * Reads through the folded text from beginning to end for every query: the bytes of the rarest word lead
 * from passage to passage, the rest is looked for inside. How rare words are is known to it for nothing.
 */
class ScanEngine implements BenchEngine {
  private readonly context: EngineContext;
  private set: PassageSet | null = null;
  private text: Buffer = Buffer.alloc(0);
  private ends: Int32Array = new Int32Array(0);
  private counts = new Map<string, number>();

  constructor(context: EngineContext) {
    this.context = context;
  }

  build(): void {
    // There is nothing to be built: the text is the index.
  }

  open(): void {
    this.set = this.context.set();
    this.text = readFileSync(this.set.foldedPath);
    this.ends = this.set.columns.foldedEnd;
    const { words, passages } = this.set.wordCounts();
    this.counts = new Map(words.map((word, at) => [word, passages[at] ?? 0]));
  }

  answer({ tree }: BenchQuery, limit: number): Answer {
    const test = this.testOf(tree);
    const lists = this.needlesOf(tree).map((needle) => this.passagesWith(needle, test));
    const [found] = lists.length === 1 ? lists : [merge(lists)];
    const ids = found ?? [];
    return { total: ids.length, ids: () => ids.slice(0, limit) };
  }

  private passagesWith(needle: Buffer, test: Test): number[] {
    const { text, ends } = this;
    const found: number[] = [];
    let index = 0;
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, ends[index])) {
      index = this.passageAt(at, index);
      if (test(ends[index - 1] ?? 0, ends[index] ?? 0, index)) found.push(index);
    }
    return found;
  }

  /** The passage with a byte, from `index` on, by steps that double and halve. */
  private passageAt(byte: number, index: number): number {
    const { ends } = this;
    let step = 1;
    while (index + step < ends.length && (ends[index + step] ?? 0) <= byte) step *= 2;
    let [low, high] = [index, Math.min(index + step, ends.length - 1)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= byte) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Bytes of which every passage that answers has one at least, as few of them as can be known. */
  private needlesOf(tree: QueryTree): Buffer[] {
    return this.leadOf(tree).needles.map((needle) => Buffer.from(needle));
  }

  private leadOf(tree: QueryTree): { needles: string[]; cost: number } {
    switch (tree.op) {
      case "word":
        return { needles: [` ${tree.term} `], cost: this.counts.get(tree.term) ?? 0 };
      case "prefix":
        return { needles: [` ${tree.term}`], cost: this.text.length / 1000 };
      case "phrase":
        return { needles: [` ${tree.terms.join(" ")} `], cost: 0 };
      case "or": {
        const leads = tree.parts.map((part) => this.leadOf(part));
        return {
          needles: leads.flatMap(({ needles }) => needles),
          cost: leads.reduce((sum, { cost }) => sum + cost, 0),
        };
      }
      case "and":
        return tree.parts
          .map((part) => this.leadOf(part))
          .reduce((best, lead) => (lead.cost < best.cost ? lead : best));
      case "not":
      case "field":
        return { needles: [], cost: Infinity };
    }
  }

  private testOf(tree: QueryTree): Test {
    switch (tree.op) {
      case "word":
        return this.including(` ${tree.term} `);
      case "prefix":
        return this.including(` ${tree.term}`);
      case "phrase":
        return this.including(` ${tree.terms.join(" ")} `);
      case "field": {
        const accepts = this.set?.filterOf(tree.field, tree.value) ?? (() => false);
        return (_start, _end, index) => accepts(index);
      }
      case "not": {
        const test = this.testOf(tree.part);
        return (start, end, index) => !test(start, end, index);
      }
      case "and": {
        const tests = tree.parts.map((part) => this.testOf(part));
        return (start, end, index) => tests.every((test) => test(start, end, index));
      }
      case "or": {
        const tests = tree.parts.map((part) => this.testOf(part));
        return (start, end, index) => tests.some((test) => test(start, end, index));
      }
    }
  }

  private including(needle: string): Test {
    const bytes = Buffer.from(needle);
    return (start, end) => this.text.subarray(start, end).includes(bytes);
  }

  close(): void {
    this.text = Buffer.alloc(0);
  }
}

/** Ascending, each once. */
function merge(lists: number[][]): number[] {
  return [...new Set(lists.flat())].toSorted((a, b) => a - b);
}
