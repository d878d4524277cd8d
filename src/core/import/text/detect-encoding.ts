import { decode } from "./coding.ts";
import { cyrillicScore, latinScore } from "./letter-scores.ts";

export type Encoding =
  "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252" | "koi8-r";

/** Where a text says its encoding by its first bytes. */
const MARKS: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** So many bytes beyond ASCII tell a language for certain. */
const SAMPLE = 200_000;

/** The encoding of a text: by its mark, by what its bytes can be at all, at last by its letters. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  return wideEncoding(bytes) ?? (isUtf8(bytes) ? "utf-8" : narrowEncoding(bytes));
}

/** In UTF-16 every other byte is one of very few, and most characters are Latin or Cyrillic. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE);
  if (length < 2) return null;
  const counts = [0, 0];
  let zeros = 0;
  for (let index = 0; index < length; index++) {
    const byte = bytes[index] as number;
    if (byte === 0) zeros += 1;
    if (byte === 0 || byte === 4) counts[index % 2] = (counts[index % 2] as number) + 1;
  }
  const [even, odd] = counts.map((count) => count / (length / 2)) as [number, number];
  if (zeros === 0) return null;
  if (odd > 0.7 && even < 0.3) return "utf-16le";
  if (even > 0.7 && odd < 0.3) return "utf-16be";
  return null;
}

/** Whether it is UTF-8, perhaps with a few damaged bytes: no other encoding looks like it by chance. */
function isUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (byte < 0x80) continue;
    const following = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    let found = 0;
    while (found < following && ((bytes[index + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    if (byte >= 0xc2 && byte < 0xf5 && found === following) {
      whole += 1;
      index += following;
    } else broken += 1;
  }
  return broken === 0 || broken * 2 <= whole;
}

/** Western is taken where the letters do not decide, since its quotation marks are those of 1251 too. */
function narrowEncoding(bytes: Uint8Array): Encoding {
  const sample = sampleOf(bytes);
  const scores: [Encoding, number][] = [
    ["windows-1252", latinScore(decode(sample, "windows-1252"))],
    ["windows-1251", cyrillicScore(decode(sample, "windows-1251"))],
    ["koi8-r", cyrillicScore(decode(sample, "koi8-r"))],
  ];
  return scores.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The text from its first byte beyond ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 100), first + SAMPLE);
}
