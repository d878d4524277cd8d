import { ReadoutError } from "../../contract/result.ts";
import type { Encoding } from "../../core/import/text/detect-encoding.ts";

const MARKS: Partial<Record<Encoding, number[]>> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
};

/** The byte order mark with which a file in this encoding begins; empty when it begins with none. */
export function byteOrderMark(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const mark = MARKS[encoding] ?? [];
  return bytes.subarray(0, mark.every((byte, at) => bytes[at] === byte) ? mark.length : 0);
}

/**
 * A text in the encoding of the file that it goes into.
 * @throws ReadoutError `bad-input` for a character that the encoding does not have
 */
export function encodeText(text: string, encoding: Encoding, file: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-16le") return new Uint8Array(Buffer.from(text, "utf16le"));
  if (encoding === "utf-16be") return new Uint8Array(Buffer.from(text, "utf16le").swap16());
  const known = bytesOf(encoding);
  return Uint8Array.from(text, (character) => {
    const byte = known.get(character);
    if (byte !== undefined) return byte;
    throw new ReadoutError(
      "bad-input",
      `“${file}” is written in ${encoding}, which has no “${character}”. Nothing was written. Save the file in UTF-8 and check it again.`,
    );
  });
}

function bytesOf(encoding: Encoding): ReadonlyMap<string, number> {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = [...new TextDecoder(encoding).decode(all)];
  return new Map(characters.map((character, byte) => [character, byte]));
}
