import { type DossierEntry, isAnnotation, type LibraryItem } from "../../contract/dossier.ts";
import { counted } from "../../core/text/counted.ts";
import { aboutWhat, markedWords, shortened, shortName } from "./annotation-in-words.ts";
import type { Names } from "./directory.ts";

const KINDS = {
  dossier: "Dossier",
  claim: "Claim",
  words: "Words of a dossier",
  excerpt: "Excerpt of a dossier",
} as const satisfies Record<DossierEntry["entry"], string>;

/** What an item says: the words that were marked, or the text of an entry; may be empty. */
export function itemWords(item: LibraryItem): string {
  return isAnnotation(item) ? markedWords(item) : item.text;
}

/** What it is or is about, where its words do not say it. */
export function itemAbout(item: LibraryItem, names: Names): string {
  return isAnnotation(item) ? aboutWhat(item, names) : KINDS[item.entry];
}

/** Few enough words to call an item by, where it is one of many. */
export function itemName(item: LibraryItem): string {
  return isAnnotation(item) ? shortName(item) : shortened(item.text || KINDS[item.entry]);
}

/** `2 annotations`; where entries of dossiers are among them, `2 items`. */
export function countedItems(count: number, hasEntries: boolean): string {
  return counted(count, hasEntries ? "item" : "annotation");
}
