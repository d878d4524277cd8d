import type { Passage } from "../../contract/work.ts";

/** The number of words in a passage that are the record's own; the editor's insertions do not count. */
export function wordCount({ text, insertions }: Passage): number {
  let own = text;
  for (const { start, end } of insertions)
    own = own.slice(0, start) + " ".repeat(end - start) + own.slice(end);
  return own.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
