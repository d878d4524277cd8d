import { MOST_INCOMING } from "../../contract/annotation-import.ts";
import { counted } from "../text/counted.ts";
import type { IncomingAnnotation } from "./incoming.ts";
import type { ReadAnnotations } from "./reader.ts";

const NAMED = 10;

/** Items one by one; those that are none are told by their numbers in the file. */
export function readItems<Item>(
  items: readonly Item[],
  read: (item: Item) => IncomingAnnotation | null,
): ReadAnnotations {
  const found: IncomingAnnotation[] = [];
  const unread: number[] = [];
  for (const [at, item] of items.entries()) {
    // The file is refused for one too many; reading the others would only take memory.
    if (found.length > MOST_INCOMING) break;
    const annotation = read(item);
    if (annotation) found.push(annotation);
    else unread.push(at + 1);
  }
  return { items: found, notices: unread.length === 0 ? [] : [unreadNotice(unread)] };
}

function unreadNotice(unread: number[]): string {
  const named = unread.slice(0, NAMED).join(", ");
  const more = unread.length > NAMED ? " and others" : "";
  return `${counted(unread.length, "entry", "entries")} of the file could not be read as annotations and will be left out (number ${named}${more}). The file itself is as it was.`;
}
