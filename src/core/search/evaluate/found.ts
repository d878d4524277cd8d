import type { Plan } from "../plan/plan.ts";
import { type PassageList, removeFrom } from "./passage-list.ts";
import { type PartSelection, selectionsOf, type Texts } from "./texts.ts";

/** What a plan finds in each part of the texts. */
export interface FoundPart extends PartSelection {
  list: PassageList;
}

export function findIn(plan: Plan, texts: Texts, selections = selectionsOf(texts)): FoundPart[] {
  return selections.map((part) => ({
    ...part,
    list: present(part.selection.select(plan, 0, part.segment.size), part.gone),
  }));
}

/** Takes out what has gone. */
export function present(list: PassageList, gone: Uint8Array | null): PassageList {
  if (!gone) return list;
  let kept = 0;
  for (let at = 0; at < list.length; at++)
    if (gone[list.values[at]!] === 0) list.values[kept++] = list.values[at]!;
  list.length = kept;
  return list;
}

export function totalOf(found: readonly FoundPart[]): number {
  return found.reduce((sum, { list }) => sum + list.length, 0);
}

/** Takes those that are found in the same parts out of others. */
export function withoutThose(found: FoundPart[], those: FoundPart[]): FoundPart[] {
  for (const [at, { list }] of found.entries()) removeFrom(list, those[at]!.list);
  return found;
}
