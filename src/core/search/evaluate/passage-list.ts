/** Passages of one segment, ascending; those behind `length` mean nothing. */
export interface PassageList {
  values: Uint32Array;
  length: number;
}

export function emptyList(): PassageList {
  return { values: new Uint32Array(0), length: 0 };
}

export function allPassages(from: number, to: number): PassageList {
  const values = new Uint32Array(Math.max(to - from, 0));
  for (let at = 0; at < values.length; at++) values[at] = from + at;
  return { values, length: values.length };
}

export function copyOf({ values, length }: PassageList): PassageList {
  return { values: values.slice(0, length), length };
}

/** The passages of either list. */
export function unionOf(a: PassageList, b: PassageList): PassageList {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const values = new Uint32Array(a.length + b.length);
  let [i, j, length] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a.values[i]!, b.values[j]!];
    values[length++] = left < right ? left : right;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  while (i < a.length) values[length++] = a.values[i++]!;
  while (j < b.length) values[length++] = b.values[j++]!;
  return { values, length };
}

/** Takes the passages of another list out of a list. */
export function removeFrom(list: PassageList, gone: PassageList): void {
  let kept = 0;
  let j = 0;
  for (let i = 0; i < list.length; i++) {
    const passage = list.values[i]!;
    while (j < gone.length && gone.values[j]! < passage) j++;
    if (j === gone.length || gone.values[j] !== passage) list.values[kept++] = passage;
  }
  list.length = kept;
}
