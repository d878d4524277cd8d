import type { Annotation } from "../../../src/contract/annotation.ts";
import type { LibraryContents } from "../../../src/contract/library.ts";
import type { LibraryFormat } from "../../../src/node/backups/library-format.ts";
import { damagedCopy, newerCopy } from "../../../src/node/backups/stored-format.ts";

/** A format for trials: a line that says how many follow, then an annotation a line. */
export const lineFormat: LibraryFormat = {
  encode({ items: annotations }) {
    const lines = annotations.map((annotation) => JSON.stringify(annotation));
    return Buffer.from(`${annotations.length}\n${lines.map((line) => `${line}\n`).join("")}`);
  },
  fingerprint: (bytes) => Buffer.from(bytes).toString(),
  decode(bytes, name) {
    const [count, ...lines] = Buffer.from(bytes).toString().split("\n");
    const annotations = lines.slice(0, -1).flatMap(annotationIn);
    const contents: LibraryContents = { items: annotations, bin: [], tombstones: [] };
    if (count === "newer") return { condition: "newer", contents, notices: [newerCopy(name)] };
    if (count === String(lines.length - 1) && annotations.length === lines.length - 1)
      return { condition: "whole", contents, notices: [] };
    const broken = lines.length - 1 - annotations.length;
    const notices = [damagedCopy(name, annotations.length, broken)];
    return { condition: "damaged", contents, notices };
  },
};

function annotationIn(line: string): Annotation[] {
  try {
    return [JSON.parse(line) as Annotation];
  } catch {
    return [];
  }
}
