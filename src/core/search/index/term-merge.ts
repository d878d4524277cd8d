import type { TermEntry } from "./terms.ts";

interface Head<E extends TermEntry> {
  entry: E;
  list: number;
  rest: Iterator<E>;
}

/**
 * Walks through sorted lists of terms at once: every term of any of them, ascending, with its entries
 * and the numbers of the lists that they come from. The array of entries is the same every time.
 */
export function* mergeTerms<E extends TermEntry>(
  lists: readonly Iterable<E>[],
): Generator<{ term: string; entries: { list: number; entry: E }[] }, void> {
  const heap: Head<E>[] = [];
  for (const [list, entries] of lists.entries()) {
    const rest = entries[Symbol.iterator]();
    const first = rest.next();
    if (!first.done) {
      heap.push({ entry: first.value, list, rest });
      siftUp(heap, heap.length - 1);
    }
  }
  const entries: { list: number; entry: E }[] = [];
  while (heap.length > 0) {
    const { term } = heap[0]!.entry;
    entries.length = 0;
    while (heap.length > 0 && heap[0]!.entry.term === term) {
      const head = heap[0]!;
      entries.push({ list: head.list, entry: head.entry });
      const next = head.rest.next();
      if (next.done) {
        const last = heap.pop()!;
        if (heap.length > 0) heap[0] = last;
      } else head.entry = next.value;
      siftDown(heap);
    }
    yield { term, entries };
  }
}

function isBefore<E extends TermEntry>(a: Head<E>, b: Head<E>): boolean {
  return a.entry.term < b.entry.term || (a.entry.term === b.entry.term && a.list < b.list);
}

function siftUp<E extends TermEntry>(heap: Head<E>[], from: number): void {
  for (let at = from; at > 0;) {
    const parent = (at - 1) >>> 1;
    if (!isBefore(heap[at]!, heap[parent]!)) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function siftDown<E extends TermEntry>(heap: Head<E>[]): void {
  for (let at = 0; ;) {
    const left = 2 * at + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const least = right < heap.length && isBefore(heap[right]!, heap[left]!) ? right : left;
    if (!isBefore(heap[least]!, heap[at]!)) return;
    [heap[at], heap[least]] = [heap[least]!, heap[at]!];
    at = least;
  }
}
