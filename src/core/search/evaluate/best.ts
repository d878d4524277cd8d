/**
 * The places of the first `wanted` items by a comparison that never calls two of them equal. Keeps no
 * more than that many at hand, so that few of many cost little.
 */
export function firstBy(
  count: number,
  wanted: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  if (wanted >= count || wanted > count / 8) {
    const all = Uint32Array.from({ length: count }, (_, at) => at);
    return all.sort(compare).subarray(0, wanted);
  }
  if (wanted === 0) return new Uint32Array(0);
  const heap = new Uint32Array(wanted);
  for (let at = 0; at < wanted; at++) {
    heap[at] = at;
    rise(heap, at, compare);
  }
  for (let at = wanted; at < count; at++) {
    if (compare(at, heap[0]!) >= 0) continue;
    heap[0] = at;
    sink(heap, compare);
  }
  return heap.sort(compare);
}

/** The last of the kept stands first. */
function rise(heap: Uint32Array, from: number, compare: (a: number, b: number) => number): void {
  for (let at = from; at > 0;) {
    const parent = (at - 1) >>> 1;
    if (compare(heap[at]!, heap[parent]!) <= 0) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function sink(heap: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let at = 0; ;) {
    const left = 2 * at + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const last = right < heap.length && compare(heap[right]!, heap[left]!) > 0 ? right : left;
    if (compare(heap[last]!, heap[at]!) <= 0) return;
    [heap[at], heap[last]] = [heap[last]!, heap[at]!];
    at = last;
  }
}
