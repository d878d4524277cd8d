/** @throws when the bytes are not UTF-8, with or without byte order mark, or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(decodeText(bytes));
}

/** @throws when the bytes are not UTF-8; a byte order mark is left out. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** Lines without their ends; the last is what follows the last end, often nothing. */
export function splitLines(bytes: Uint8Array): Uint8Array[] {
  const result: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
    result.push(bytes.subarray(from, at));
    from = at + 1;
  }
  result.push(bytes.subarray(from));
  return result;
}

/**
 * Bytes up to the end of the last line that was written to its end. No text has zero bytes: a last line that has some
 * was under way when the power went, and its end reached the disk before its middle.
 */
export function lengthOfWholeLines(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length || end === 0) return end;
  const start = end === 1 ? 0 : bytes.lastIndexOf(0x0a, end - 2) + 1;
  return bytes.subarray(start, end).includes(0) ? start : end;
}

/** A byte order mark, which some editors put before a text. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
