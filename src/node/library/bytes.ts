import {
  decodeLibraryFile,
  decodeRecords,
  type DecodedLibrary,
} from "../../core/library/library-file.ts";

/**
 * A library from the bytes of its file. When they are not valid UTF-8 and JSON, every line that is gives
 * its record. A byte order mark is no damage. Never throws.
 */
export function decodeLibraryBytes(bytes: Uint8Array): DecodedLibrary {
  try {
    return decodeLibraryFile(parseJson(bytes));
  } catch {
    const records = lines(bytes).map(recordIn);
    return decodeRecords(
      records.filter((record) => record !== null),
      false,
    );
  }
}

/** @throws when the bytes are not UTF-8, with or without byte order mark, or not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

function lines(bytes: Uint8Array): Uint8Array[] {
  const result: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
    result.push(bytes.subarray(from, at));
    from = at + 1;
  }
  result.push(bytes.subarray(from));
  return result;
}

function recordIn(line: Uint8Array): unknown {
  const end = line.findLastIndex((byte) => byte === 0x7d) + 1;
  try {
    return parseJson(line.subarray(0, end));
  } catch {
    return null;
  }
}
