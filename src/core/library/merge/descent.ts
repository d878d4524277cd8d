import type { LibraryItem } from "../../../contract/dossier.ts";
import { type ItemField, KEPT_REVISIONS, revisionsOf } from "../revisions.ts";
import { isEqual } from "./field-values.ts";

/** Which copy has the later state of a part: the one that knows all changes that the other knows, if one does. */
export type Descent = "equal" | "here" | "there" | "both";

export function descentOf(field: ItemField, here: LibraryItem, there: LibraryItem): Descent {
  if (isEqual(field, here, there)) return "equal";
  const [ours, theirs] = [revisionsOf(here, field), revisionsOf(there, field)];
  const isHere = knowsAll(ours, theirs);
  const isThere = knowsAll(theirs, ours);
  if (isHere === isThere) return "both";
  return isHere ? "here" : "there";
}

/** Whether every change of the other is among the known ones, as far back as a list that was cut still says. */
function knowsAll(known: readonly string[], others: readonly string[]): boolean {
  const last = others.at(-1);
  if (last === undefined) return true;
  const from = known.length < KEPT_REVISIONS ? "" : (known[0] ?? "");
  return last >= from && others.every((time) => time < from || known.includes(time));
}
