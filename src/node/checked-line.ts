import { crc32 } from "node:zlib";

/** Hexadecimal digits of a checksum. */
const DIGITS = 8;
const MEMBER = '{"check":"';
/** What stands before the other members of a checked record. */
const PREFIX = MEMBER.length + DIGITS + '",'.length;

/** The CRC-32 of a text in UTF-8, or of bytes, as eight hexadecimal digits. */
export function checkOf(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(DIGITS, "0");
}

/** An object as JSON whose first member is the checksum of the object without it. */
export function withCheck(json: string): string {
  return `${MEMBER}${checkOf(json)}",${json.slice(1)}`;
}

/** The JSON without its checksum; null when it has none or it is not the right one. */
export function withoutCheck(json: string): string | null {
  if (!json.startsWith(MEMBER)) return null;
  const rest = `{${json.slice(PREFIX)}`;
  return withCheck(rest) === json ? rest : null;
}

/** A line of a journal: checksum, space, JSON, end of line. */
export function journalLine(content: unknown): { bytes: Uint8Array; check: string } {
  const json = JSON.stringify(content);
  const check = checkOf(json);
  return { bytes: Buffer.from(`${check} ${json}\n`), check };
}

/** What a line without its end holds; null when the checksum is not the right one. */
export function readJournalLine(line: Uint8Array): { content: unknown; check: string } | null {
  const check = Buffer.from(line.subarray(0, DIGITS + 1)).toString("latin1");
  const json = line.subarray(DIGITS + 1);
  if (check !== `${checkOf(json)} `) return null;
  try {
    return { content: JSON.parse(Buffer.from(json).toString("utf8")), check: check.trimEnd() };
  } catch {
    return null;
  }
}
