import { counted } from "../../core/text/counted.ts";
import type { DecodedCopy } from "../backups/library-format.ts";
import { readJournalContents } from "../library/copies.ts";

/** A journal by itself as a copy of the library; nothing when it is no journal of this version. Never throws. */
export function decodeJournalCopy(bytes: Uint8Array, name: string): DecodedCopy {
  const read = readJournalContents(bytes);
  if (!read) {
    const contents = { items: [], bin: [], tombstones: [] };
    return { condition: "damaged", contents, notices: [] };
  }
  const { contents, missing } = read;
  if (missing === 0) return { condition: "whole", contents, notices: [] };
  const message = `“${name}” is damaged: ${counted(missing, "change")} in it could not be read. All others are there. The file is left as it is.`;
  return { condition: "damaged", contents, notices: [{ code: "library-damaged", message }] };
}
