import type { ImportWarning } from "../../core/import/source-document.ts";

/** A text with the name of the encoding that it was read in. */
export interface DecodedMarkup {
  text: string;
  encoding: string;
  /** Whether the encoding is a guess, as nothing says it and it is no UTF-8. */
  isGuess: boolean;
}

/** Declarations stand at the head, where browsers look for them. */
const HEAD = 4096;
const DECLARED =
  /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu;

/**
 * XML, HTML or Markdown bytes as text: by the byte order mark, else as UTF-8 where they are that, else in the
 * encoding that they declare, else in Windows-1252. A byte order mark is no part of the text.
 */
export function decodeMarkup(bytes: Uint8Array): DecodedMarkup {
  const marked = byteOrder(bytes);
  if (marked !== null) return decoded(bytes, marked, false);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8", isGuess: false };
  } catch {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
    const found = DECLARED.exec(head);
    const declared = knownEncoding(found?.[1] ?? found?.[2]);
    return decoded(bytes, declared ?? "windows-1252", declared === null);
  }
}

/** What is told of a text whose encoding is a guess. */
export function encodingWarnings({ encoding, isGuess }: DecodedMarkup): ImportWarning[] {
  if (!isGuess) return [];
  const message = `It does not say in which encoding it is; it was read as ${encoding}.`;
  return [{ place: null, message }];
}

function decoded(bytes: Uint8Array, encoding: string, isGuess: boolean): DecodedMarkup {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuess };
}

function byteOrder([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // XML without a mark begins with “<”.
  if (first === 0x3c && second === 0) return "utf-16le";
  return first === 0 && second === 0x3c ? "utf-16be" : null;
}

/** Bytes that are no UTF-8 are not, whatever they declare; the same goes for UTF-16 without its mark. */
function knownEncoding(name: string | undefined): string | null {
  try {
    const { encoding } = new TextDecoder(name ?? "?");
    return encoding.startsWith("utf-") ? null : encoding;
  } catch {
    return null;
  }
}
