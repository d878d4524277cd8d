import type { Work } from "../../contract/work.ts";
import type { Citation, QuotedRecord, QuotedVoice } from "./citation.ts";
import { locatorOfPassages } from "../corpus/passages-locator.ts";
import { publicationItem } from "./publication-item.ts";
import { quotedItem } from "./record-item.ts";

/** What has to be named for words of these voices in a work, found at these passages; without any, the work itself. */
export function citationOf(work: Work, voices: QuotedVoice[], passages: string[]): Citation {
  return {
    quoted: quotedRecords(work, voices),
    hasCommentary: voices.some(({ part }) => part === "editor"),
    publication: publicationItem(work),
    locator: passages.length > 0 ? locatorOfPassages(work, passages) : null,
  };
}

function quotedRecords(work: Work, voices: QuotedVoice[]): QuotedRecord[] {
  const quoted = voices.filter(({ part }) => part !== "editor");
  const groups = Map.groupBy(quoted, ({ record }) => record);
  return [...groups.values()].map((group) => ({
    parts: [...new Set(group.flatMap(({ part }) => (part === "editor" ? [] : part)))],
    item: quotedItem(work, group),
  }));
}
