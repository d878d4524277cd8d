import type { Work } from "../../../contract/work.ts";
import type { Piece } from "../pieces.ts";
import type { Voice } from "../voice.ts";
import type { Citation, QuotedRecord } from "./citation.ts";
import { locatorOfPassages } from "./passages-locator.ts";
import { publicationItem } from "./publication-item.ts";
import { quotedItem } from "./record-item.ts";

/** What has to be named for these pieces of a work, found at these passages; without any, the work itself. */
export function citationOf(work: Work, pieces: Piece[], passages: string[]): Citation {
  const voices = pieces.flatMap(({ voice }) => voice ?? []);
  return {
    quoted: quotedRecords(work, voices),
    hasCommentary: voices.some(({ part }) => part === "editor"),
    publication: publicationItem(work),
    locator: passages.length > 0 ? locatorOfPassages(work, passages) : null,
  };
}

function quotedRecords(work: Work, voices: Voice[]): QuotedRecord[] {
  const quoted = voices.filter(({ part }) => part !== "editor");
  const groups = Map.groupBy(quoted, ({ record }) => record);
  return [...groups.values()].map((group) => ({
    parts: [...new Set(group.flatMap(({ part }) => (part === "editor" ? [] : part)))],
    item: quotedItem(work, group),
  }));
}
