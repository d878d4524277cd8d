import { Index } from "flexsearch";
import type { IndexedPassage } from "../text-index.ts";
import { BufferSegment } from "./buffer-segment.ts";
import { PassageBuffer } from "./passage-buffer.ts";

/**
 * The passages that were added since the index was written. FlexSearch files them, a list for each term,
 * so that a word leads to its passages without reading the others.
 */
export class LiveSegment extends BufferSegment {
  private readonly lists: Index;
  /** What FlexSearch is to file a passage under, while it does. */
  private filing: string[] | null = null;

  constructor() {
    super(new PassageBuffer());
    // The text is cut already: FlexSearch gets one term at a time, or the terms that are being filed.
    const encode = (text: string) => this.filing ?? [text];
    this.lists = new Index({ tokenize: "strict", resolution: 1, encoder: encode });
  }

  /** Returns the number of the passage. */
  add(passage: IndexedPassage): number {
    const number = this.buffer.add(passage);
    this.filing = this.termsOf(number);
    if (this.filing.length > 0) this.lists.add(number, "the terms that are being filed");
    this.filing = null;
    return number;
  }

  protected override candidates(term: string): Iterable<number> {
    // The list may be FlexSearch's own and is only read; without a limit it would hold 100 at most.
    return (this.lists.search(term, { limit: Number.MAX_SAFE_INTEGER }) ?? []) as number[];
  }

  private termsOf(passage: number): string[] {
    const { said, saidEnds, besides, besidesEnds } = this.buffer;
    const terms: string[] = [];
    for (let at = this.buffer.saidStart(passage); at < saidEnds.values[passage]!; at++)
      terms.push(this.buffer.wordOf(said.values[at]!));
    for (let at = this.buffer.besidesStart(passage); at < besidesEnds.values[passage]!; at++)
      terms.push(this.buffer.wordOf(besides.values[at]!));
    return terms;
  }
}
