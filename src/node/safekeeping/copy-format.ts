import type { LibraryFormat } from "../backups/library-format.ts";
import { storedFormat } from "../backups/stored-format.ts";
import { conflictKind } from "../conflict-copies/conflict-name.ts";
import { decodeJournalCopy } from "../conflict-copies/journal-copy.ts";

/** The format of whatever may be a copy of the library: its name tells whether it is a journal. */
export const copyFormat: LibraryFormat = {
  ...storedFormat,
  decode: (bytes, name) =>
    conflictKind(name) === "journal"
      ? decodeJournalCopy(bytes, name)
      : storedFormat.decode(bytes, name),
};
