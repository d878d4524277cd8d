import type { LibraryNotice } from "../../contract/annotation.ts";
import { replayAll, type JournalLine } from "../../core/library/journal-replay.ts";
import { contentsOf, emptyLibrary } from "../../core/library/journalled-library.ts";
import type { DecodedCopy } from "../backups/library-format.ts";
import { newerCopy } from "../backups/stored-format.ts";
import { decodeJournal } from "../library/journal-bytes.ts";

/**
 * What a journal alone says of a library: the last state of every annotation that was changed in it, and which
 * were deleted. Never throws.
 */
export function decodeJournalCopy(bytes: Uint8Array, name: string): DecodedCopy {
  const { condition, lines, missing } = decodeJournal(bytes);
  const read = lines.map((one) => one?.line ?? null);
  const contents = contentsAfter(read);
  if (condition === "newer") return { condition, contents, notices: [newerCopy(name)] };
  if (condition !== "damaged") return { condition: "whole", contents, notices: [] };
  const unread = Math.max(missing, read.filter((line) => line === null).length);
  return { condition, contents, notices: [damagedJournal(name, unread)] };
}

function contentsAfter(lines: readonly (JournalLine | null)[]) {
  const library = emptyLibrary();
  replayAll(library, lines);
  const deleted = new Map<string, string>();
  for (const line of lines)
    for (const id of line && line.change !== "undone" ? line.delta.removed : [])
      deleted.set(id, line!.at);
  for (const [id, at] of deleted)
    if (!library.annotations.has(id) && !library.bin.has(id))
      library.tombstones.set(id, { id, deleted: at });
  return contentsOf(library);
}

function damagedJournal(name: string, unread: number): LibraryNotice {
  const lost = unread === 1 ? "1 change" : `${unread} changes`;
  return {
    code: "library-damaged",
    message: `“${name}” is damaged: ${unread === 0 ? "some changes" : lost} in it could not be read. All others are there. The file is left as it is.`,
  };
}
