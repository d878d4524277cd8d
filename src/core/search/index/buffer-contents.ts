import { keyLists } from "./key-lists.ts";
import type { PassageBuffer } from "./passage-buffer.ts";
import type { TermOccurrences } from "./postings-encoding.ts";
import type { SegmentContents } from "./segment-contents.ts";

/** Buffered passages as contents to be written. */
export function bufferContents(buffer: PassageBuffer): SegmentContents {
  const terms = buffer.allTerms();
  const order = Uint32Array.from(terms.keys()).sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1));
  const rankOf = new Uint32Array(order.length);
  let keys = 0;
  return {
    size: buffer.size,
    words: buffer.words,
    longest: buffer.longest,
    *terms() {
      for (const { term, passages } of keyLists((name) => buffer.column(name))) {
        keys++;
        yield { term, occurrences: keyOccurrences(passages) };
      }
      for (const [rank, number] of order.entries()) rankOf[number] = rank + keys;
      yield* wordTerms(terms, order, sortOccurrences(buffer));
    },
    wordRanksOf(passage, out) {
      const length = buffer.wordsOf(passage, out);
      for (let at = 0; at < length; at++) out[at] = rankOf[out[at]!]!;
      return length;
    },
    lengths: () => buffer.lengths(),
    column: (name) => buffer.column(name),
    runs: () => buffer.runs(),
  };
}

function keyOccurrences(passages: Uint32Array): TermOccurrences {
  const nothing = new Uint32Array(0);
  const { length } = passages;
  return {
    passages,
    counts: nothing,
    positions: nothing,
    length,
    occurrences: length,
    hasPositions: false,
  };
}

function* wordTerms(terms: readonly string[], order: Uint32Array, sorted: SortedOccurrences) {
  let passages = new Uint32Array(1024);
  let counts = new Uint32Array(1024);
  for (const number of order) {
    const [start, end] = [sorted.starts[number]!, sorted.starts[number + 1]!];
    if (passages.length < end - start) {
      passages = new Uint32Array((end - start) * 2);
      counts = new Uint32Array((end - start) * 2);
    }
    let length = 0;
    for (let at = start; at < end; at++) {
      const passage = sorted.passages[at]!;
      if (length > 0 && passages[length - 1] === passage) counts[length - 1]!++;
      else {
        passages[length] = passage;
        counts[length++] = 1;
      }
    }
    const positions = sorted.positions.subarray(start, end);
    const occurrences = { passages, counts, positions, length, occurrences: end - start };
    yield { term: terms[number]!, occurrences: { ...occurrences, hasPositions: true } };
  }
}

/** All occurrences, those of one term beside each other, by passage and position. */
interface SortedOccurrences {
  starts: Uint32Array;
  passages: Uint32Array;
  positions: Uint32Array;
}

/** A counting sort over terms, of what comes by passage and position already. */
function sortOccurrences(buffer: PassageBuffer): SortedOccurrences {
  const { said, besides, besidesAt } = buffer;
  const count = buffer.wordNumbers;
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < said.length; at++) starts[said.values[at]! + 1]!++;
  for (let at = 0; at < besides.length; at++) starts[besides.values[at]! + 1]!++;
  for (let number = 0; number < count; number++) starts[number + 1]! += starts[number]!;
  const next = starts.slice();
  const passages = new Uint32Array(said.length + besides.length);
  const positions = new Uint32Array(said.length + besides.length);
  for (let passage = 0; passage < buffer.size; passage++) {
    const first = buffer.saidStart(passage);
    const end = buffer.saidEnds.values[passage]!;
    const besidesEnd = buffer.besidesEnds.values[passage]!;
    for (let at = first; at < end; at++) {
      const place = next[said.values[at]!]!++;
      passages[place] = passage;
      positions[place] = at - first;
    }
    for (let at = buffer.besidesStart(passage); at < besidesEnd; at++) {
      const place = next[besides.values[at]!]!++;
      passages[place] = passage;
      positions[place] = besidesAt.values[at]!;
      putInOrder(passages, positions, starts[besides.values[at]!]!, place);
    }
  }
  return { starts, passages, positions };
}

/** A stem may stand before the same word printed without an ending, which has been placed already. */
function putInOrder(
  passages: Uint32Array,
  positions: Uint32Array,
  start: number,
  last: number,
): void {
  for (let at = last; at > start; at--) {
    if (passages[at - 1] !== passages[at] || positions[at - 1]! <= positions[at]!) return;
    const position = positions[at]!;
    positions[at] = positions[at - 1]!;
    positions[at - 1] = position;
  }
}
