/** Whole numbers in a row, in as few bytes each as they need. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The same numbers in as few bytes each as the greatest of them needs. */
export function narrow(values: Numbers): Numbers {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  if (most < 256) return Uint8Array.from(values);
  return most < 65_536 ? Uint16Array.from(values) : values;
}

export function bytesOf(values: Numbers): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** Numbers of 1, 2 or 4 bytes each; the bytes are copied, since they may lie anywhere. */
export function numbersOf(bytes: Uint8Array, width: number): Numbers {
  const { buffer } = bytes.slice();
  if (width === 1) return new Uint8Array(buffer);
  return width === 2 ? new Uint16Array(buffer) : new Uint32Array(buffer);
}

/** Numbers of 4 bytes each, as {@link numbersOf}. */
export function wholeNumbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}
