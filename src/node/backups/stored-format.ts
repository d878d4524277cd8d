import type { LibraryNotice } from "../../contract/annotation.ts";
import { decodeSnapshot, encodeLibrary, headOf } from "../library/snapshot-bytes.ts";
import type { LibraryFormat } from "./library-format.ts";

/** The format of the library file itself. */
export const storedFormat: LibraryFormat = {
  encode: encodeLibrary,
  decode(bytes, name) {
    const { condition, contents, broken } = decodeSnapshot(bytes);
    if (condition === "good") return { condition: "whole", contents, notices: [] };
    const notice =
      condition === "newer" ? newerCopy(name) : damagedCopy(name, contents.items.length, broken);
    return { condition, contents, notices: [notice] };
  },
  fingerprint(bytes) {
    const head = headOf(bytes);
    return head && JSON.stringify([head.schemaVersion, head.count, head.sha256]);
  },
};

/** What is to be said of a copy that was read only in part. */
export function damagedCopy(name: string, readable: number, broken: number): LibraryNotice {
  const lost =
    broken === 0
      ? "it is not as it was written, and some of it may be missing"
      : `${broken === 1 ? "1 record" : `${broken} records`} of it could not be understood`;
  return {
    code: "library-damaged",
    message: `“${name}” is damaged: ${lost}. ${readable === 1 ? "1 item" : `${readable} items`} can be read. The file is left as it is.`,
  };
}

export function newerCopy(name: string): LibraryNotice {
  return {
    code: "library-newer",
    message: `“${name}” was written by a newer Readout and is read as far as this one understands it. The file is left as it is.`,
  };
}
