import type { IncomingAnnotation } from "../incoming.ts";
import { isObject, listIn, member, textIn } from "../json-members.ts";
import { readItems } from "../read-items.ts";
import type { AnnotationReader } from "../reader.ts";

const FORMAT = "readout-library";

/** The annotations of a whole library of Readout. */
export const libraryPackage: AnnotationReader = {
  format: "Readout library",
  read({ json }) {
    if (member(json, "format") !== FORMAT) return null;
    const items = listIn(member(json, "items") ?? member(json, "annotations"));
    const read = readItems(
      items.filter((item) => member(item, "entry") === undefined),
      readRecord,
    );
    const isMore = items.length > read.items.length || listIn(member(json, "bin")).length > 0;
    return isMore ? { ...read, notices: [...read.notices, MERGE] } : read;
  },
};

const MERGE =
  "The file is a whole library. Only its annotations are taken here; to bring dossiers and the bin with them, merge it.";

function readRecord(stored: unknown): IncomingAnnotation | null {
  if (!isObject(stored)) return null;
  return {
    id: textIn(member(stored, "id")) || null,
    stored,
    quotes: [],
    source: { addresses: [], urls: [], titles: [] },
    note: "",
    tags: [],
    colour: null,
    created: null,
    modified: null,
  };
}
