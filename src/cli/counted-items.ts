import { isAnnotation, type LibraryItem } from "../contract/dossier.ts";
import { counted } from "../core/text/counted.ts";

/** `2 annotations`; where entries of dossiers are among them, `2 items`. */
export function countedItems(items: readonly LibraryItem[]): string {
  return counted(items.length, items.every(isAnnotation) ? "annotation" : "item");
}
