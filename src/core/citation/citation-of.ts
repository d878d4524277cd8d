import type { TextRange, Work } from "../../contract/work.ts";
import type { Citation, QuotedRecord, QuotedVoice } from "./citation.ts";
import { locatePassages } from "../corpus/locate-passages.ts";
import { publicationItem } from "./publication-item.ts";
import { quotedItem, recordItem } from "./record-item.ts";

/**
 * What has to be named for words of these voices in a work, found at these passages; without any, the work itself.
 * @param words Which words of the first and the last passage, where that is not all of them.
 */
export function citationOf(
  work: Work,
  voices: QuotedVoice[],
  passages: string[],
  words: readonly TextRange[] = [],
): Citation {
  return {
    quoted: quotedRecords(work, voices),
    hasCommentary: voices.some(({ part }) => part === "editor"),
    publication: publicationItem(work),
    locator: passages.length > 0 ? locatePassages(work, passages, words) : null,
  };
}

function quotedRecords(work: Work, voices: QuotedVoice[]): QuotedRecord[] {
  const quoted = voices.filter(({ part }) => part !== "editor");
  const groups = Map.groupBy(quoted, ({ record }) => record);
  return [...groups].map(([record, group]) => {
    const whole = record ? recordItem(work, record) : null;
    return {
      parts: [...new Set(group.flatMap(({ part }) => (part === "editor" ? [] : part)))],
      item: quotedItem(work, group, whole),
      whole,
    };
  });
}
