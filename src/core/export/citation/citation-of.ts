import type { Work } from "../../../contract/work.ts";
import type { Piece } from "../pieces.ts";
import type { Voice } from "../voice.ts";
import type { Citation, QuotedRecord } from "./citation.ts";
import { locatorOfPassages } from "./passages-locator.ts";
import { publicationItem } from "./publication-item.ts";
import { recordItem } from "./record-item.ts";

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
  const groups = Map.groupBy(voices, ({ part, record }) => `${part} ${record?.id ?? ""}`);
  return [...groups.values()].flatMap((group) => {
    const part = group[0]?.part ?? "editor";
    return part === "editor" ? [] : [{ part, item: recordItem(work, group) }];
  });
}
