import type { ReadoutError } from "../../contract/result.ts";
import { refused } from "../../core/import/refused.ts";

/** Bytes of a file of another program, as Latin-1, where they stand, and what can be done about it. */
type Signature = [at: number, bytes: string, what: string, advice: string];

const RECORDING: [string, string] = ["a recording", "Import its transcript."];
const PICTURE: [string, string] = ["a picture", "Readout reads words."];
const PACKED: [string, string] = [
  "a packed file other than ZIP",
  "Unpack it and import what is in it.",
];

const SIGNATURES: Signature[] = [
  [0, "{\\rtf", "a Rich Text file", "Save it as .docx and import that."],
  [0, "%!PS", "a PostScript file", "Convert it to PDF and import that."],
  [60, "BOOKMOBI", "a Kindle book", "Convert it to EPUB and import that."],
  [0, "\u0089PNG", ...PICTURE],
  [0, "\u00ff\u00d8\u00ff", ...PICTURE],
  [0, "GIF8", ...PICTURE],
  [0, "II*\0", ...PICTURE],
  [0, "MM\0*", ...PICTURE],
  [8, "WEBP", ...PICTURE],
  [0, "\u001f\u008b", ...PACKED],
  [0, "BZh9", ...PACKED],
  [0, "7z\u00bc\u00af", ...PACKED],
  [0, "Rar!\u001a", ...PACKED],
  [0, "\u00fd7zXZ", ...PACKED],
  [0, "ID3\u0003", ...RECORDING],
  [0, "ID3\u0004", ...RECORDING],
  [0, "OggS\0", ...RECORDING],
  [0, "fLaC\0", ...RECORDING],
  [4, "ftyp", ...RECORDING],
  [8, "WAVEfmt", ...RECORDING],
  [0, "SQLite format 3", "a database", "Readout reads documents."],
  [0, "\u007fELF", "a program", "Readout reads documents."],
];

const OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

/** The refusal of a file that surely is none that Readout reads; `head` is its beginning as Latin-1. */
export function refusalOfOther(head: string, bytes: Uint8Array, file: string): ReadoutError | null {
  if (head.startsWith(OLD_OFFICE)) return oldOffice(bytes, file);
  const found = SIGNATURES.find(([at, start]) => head.startsWith(start, at));
  return found ? refused(file, null, `it is ${found[2]}`, found[3]) : null;
}

/** What is locked with a password is wrapped up like files before 2007. */
function oldOffice(bytes: Uint8Array, file: string): ReadoutError {
  const isLocked = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return isLocked
    ? refused(file, null, "it is locked with a password", "Unlock it and import it again.")
    : refused(file, null, "it is of an old version of Office", "Save it as .docx and import that.");
}
