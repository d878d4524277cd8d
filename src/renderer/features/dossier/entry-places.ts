import type { Dossier, DossierNode, EntrySpot, NewEntry } from "../../../contract/dossier.ts";
import { markedWords, shortened } from "../../session/annotation-in-words.ts";

/** Where an entry stands among those beside it. */
export interface Standing {
  node: DossierNode;
  /** The id of the claim that it is under, or of the dossier. */
  parent: string;
  /** All under the same parent, itself among them. */
  siblings: readonly DossierNode[];
  index: number;
  /** The claim that it is under; null at the top. */
  above: Standing | null;
}

/** Undefined when there is no such entry in the dossier. */
export function standingOf(
  { id: dossier, entries }: Dossier,
  id: string,
  above: Standing | null = null,
): Standing | undefined {
  const siblings = above ? above.node.children : entries;
  const parent = above ? above.node.id : dossier;
  for (const [index, node] of siblings.entries()) {
    const standing: Standing = { node, parent, siblings, index, above };
    const found =
      node.id === id ? standing : standingOf({ id: dossier, title: "", entries }, id, standing);
    if (found) return found;
  }
  return undefined;
}

/** Every entry as they are read, depth first. */
export function inReadingOrder(entries: readonly DossierNode[]): DossierNode[] {
  return entries.flatMap((node) => [node, ...inReadingOrder(node.children)]);
}

export type Step = "up" | "down" | "in" | "out";

/** Where a step leads; null where there is none in that direction. */
export function spotAfter(
  { parent, siblings, index, above }: Standing,
  step: Step,
): EntrySpot | null {
  if (step === "up") return index === 0 ? null : { parent, after: siblings[index - 2]?.id ?? null };
  if (step === "down") {
    const next = siblings[index + 1];
    return next ? { parent, after: next.id } : null;
  }
  if (step === "out") return above && { parent: above.parent, after: above.node.id };
  const claim = siblings.slice(0, index).findLast(({ kind }) => kind === "claim");
  return claim ? { parent: claim.id } : null;
}

/** Where an entry was dropped: on a claim, or beside an entry. */
export interface DropPlace {
  id: string;
  position: "on" | "before" | "after";
}

/** Null where it was dropped on itself or on what it holds, or on something that holds nothing. */
export function spotOfDrop(
  dossier: Dossier,
  moved: string,
  drop: DropPlace | null,
): EntrySpot | null {
  if (!drop) return { parent: dossier.id };
  const target = standingOf(dossier, drop.id);
  const own = standingOf(dossier, moved);
  if (!target || !own || drop.id === moved) return null;
  if (inReadingOrder(own.node.children).some(({ id }) => id === drop.id)) return null;
  if (drop.position === "on") return target.node.kind === "claim" ? { parent: drop.id } : null;
  const others = target.siblings.filter(({ id }) => id !== moved);
  const at = others.findIndex(({ id }) => id === drop.id);
  const after = drop.position === "after" ? others[at] : others[at - 1];
  return { parent: target.parent, after: after?.id ?? null };
}

/** `under “They were lifted.”, 2 of 5`, or `at the top, 2 of 5`, for an entry that comes to stand at a spot. */
export function spotInWords(dossier: Dossier, moved: string, { parent, after }: EntrySpot): string {
  const claim = standingOf(dossier, parent)?.node;
  const others = (claim ? claim.children : dossier.entries).filter(({ id }) => id !== moved);
  const number =
    after === undefined ? others.length + 1 : others.findIndex(({ id }) => id === after) + 2;
  const where = claim ? `under “${shortened(claim.text)}”` : "at the top";
  return `${where}, ${after === null ? 1 : number} of ${others.length + 1}`;
}

/** The spot for something new, beside an entry or, in a claim, under it; the end of the dossier without one. */
export function spotForNew(
  dossier: Dossier,
  beside: string | null,
  where: "beside" | "under",
): EntrySpot {
  const standing = beside === null ? undefined : standingOf(dossier, beside);
  if (!standing) return { parent: dossier.id };
  if (where === "under" && standing.node.kind === "claim") return { parent: standing.node.id };
  return { parent: standing.parent, after: standing.node.id };
}

/** An entry that is being written and is nowhere but in the window yet. */
export interface Draft {
  kind: Extract<NewEntry["kind"], "claim" | "words">;
  spot: EntrySpot;
}

export const DRAFT_ID = "draft";

/** The entries with the one that is being written in its place. */
export function withDraft(dossier: Dossier, draft: Draft | null): readonly DossierNode[] {
  if (!draft) return dossier.entries;
  const { parent, after } = draft.spot;
  const node: DossierNode = {
    id: DRAFT_ID,
    kind: draft.kind,
    text: "",
    stance: null,
    annotation: null,
    children: [],
  };
  const into = (nodes: readonly DossierNode[]): DossierNode[] => {
    const at = after === undefined ? nodes.length : nodes.findIndex(({ id }) => id === after) + 1;
    return nodes.toSpliced(at, 0, node);
  };
  const under = (nodes: readonly DossierNode[]): DossierNode[] =>
    nodes.map((one) => ({
      ...one,
      children: one.id === parent ? into(one.children) : under(one.children),
    }));
  return parent === dossier.id ? into(dossier.entries) : under(dossier.entries);
}

/** Few enough words to call an entry by. */
export function entryName({ kind, text, annotation }: DossierNode): string {
  if (kind !== "excerpt") return shortened(text) || "New entry";
  if (!annotation) return "Excerpt whose annotation was deleted";
  return shortened(markedWords(annotation) || annotation.note || "Excerpt");
}
