import { refused } from "../refused.ts";
import type { ImportWarning } from "../source-document.ts";
import { decode } from "./coding.ts";
import { detectEncoding, type Encoding } from "./detect-encoding.ts";

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** Every line with something that could not be decoded, up to a number; then how many more there are. */
  warnings: ImportWarning[];
}

const LISTED = 100;

/** How files begin that are no plain text, whatever they are named. */
const OTHER_FORMATS: [name: string, beginning: string][] = [
  ["a PDF", "%PDF-"],
  ["a ZIP archive or an Office document", "PK\u0003\u0004"],
  ["an old Office document", "\u00d0\u00cf\u0011\u00e0"],
  ["a rich text document", "{\\rtf"],
  ["a picture", "\u0089PNG"],
  ["a picture", "GIF8"],
  ["a picture", "\u00ff\u00d8\u00ff"],
  ["a compressed file", "\u001f\u008b"],
];

/**
 * Decodes a text file, whose encoding it finds out. What could not be decoded stands as `�`, and a warning
 * names its line.
 * @throws ReadoutError `import-refused` for files that hold no text.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const beginning = String.fromCharCode(...bytes.subarray(0, 8));
  const other = OTHER_FORMATS.find(([, start]) => beginning.startsWith(start));
  if (other) throw notText(file, null, `it is ${other[0]}, not plain text`);
  if (beginning.startsWith("\u00ff\u00fe\0\0") || beginning.startsWith("\0\0\u00fe\u00ff"))
    throw notText(file, null, "its encoding is UTF-32, which Readout does not read");
  const encoding = detectEncoding(bytes);
  const text = withoutMark(decode(bytes, encoding)).replaceAll(UNASSIGNED, "\ufffd");
  refuseBinary(text, file);
  return { text, encoding, warnings: undecoded(text) };
}

/** Bytes without a character become controls; nobody writes these, and next line is a line break. */
// oxlint-disable-next-line no-control-regex -- these are what is replaced
const UNASSIGNED = /[\u0080-\u0084\u0086-\u009f]/gu;

// oxlint-disable-next-line no-control-regex -- these tell a binary file
const CONTROLS = /[\u0001-\u0007\u000e-\u001a\u001c-\u001f]/gu;

function refuseBinary(text: string, file: string): void {
  const nul = text.indexOf("\0");
  if (nul >= 0)
    throw notText(
      file,
      lineAt(text, nul),
      "it holds a NUL, which no text does; it is a binary file",
    );
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > 20 && controls > text.length / 100)
    throw notText(file, null, "it is full of control characters, as binary files are");
}

function undecoded(text: string): ImportWarning[] {
  if (!text.includes("\ufffd")) return [];
  const warnings: ImportWarning[] = [];
  let lines = 0;
  text.split(LINE_END).forEach((line, index) => {
    const count = line.split("\ufffd").length - 1;
    if (count === 0) return;
    lines += 1;
    if (lines > LISTED) return;
    const message =
      count === 1
        ? "a character could not be read and stands as �"
        : `${count} characters could not be read and stand as �`;
    warnings.push({ place: `line ${index + 1}`, message });
  });
  if (lines > LISTED)
    warnings.push({ place: null, message: `so it is in ${lines - LISTED} further lines` });
  return warnings;
}

/** What ends a line, in any system. A form feed ends a page too, and stands at its line’s beginning. */
export const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/u;

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function lineAt(text: string, offset: number): string {
  return `line ${text.slice(0, offset).split(LINE_END).length}`;
}

function notText(file: string, place: string | null, reason: string): Error {
  return refused(
    file,
    place,
    reason,
    "Import it in its own format, or save it as plain text first.",
  );
}
