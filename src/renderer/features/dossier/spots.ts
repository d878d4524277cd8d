import type { Dossier, DossierNode } from "../../../contract/dossier.ts";

/** A place where excerpts can go. */
export interface Spot {
  dossier: string;
  parent: string;
  title: string;
  /** How deep it is nested: 0 for a dossier. */
  level: number;
  /** The names of all that it is under, and its own. */
  path: string;
}

/** The dossiers with their claims under them. */
export function spotsOf(dossiers: readonly Dossier[]): Spot[] {
  return dossiers.flatMap(({ id, title, entries }) => [
    { dossier: id, parent: id, title, level: 0, path: title },
    ...claimsUnder(entries, { dossier: id, level: 1, above: title }),
  ]);
}

function claimsUnder(
  nodes: readonly DossierNode[],
  { dossier, level, above }: { dossier: string; level: number; above: string },
): Spot[] {
  const spots: Spot[] = [];
  for (const { id, kind, text, children } of nodes) {
    if (kind !== "claim") continue;
    const path = `${above} › ${text}`;
    spots.push({ dossier, parent: id, title: text, level, path });
    spots.push(...claimsUnder(children, { dossier, level: level + 1, above: path }));
  }
  return spots;
}

/** Those whose path has every word that was typed. */
export function matchingSpots(spots: readonly Spot[], typed: string): Spot[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return spots.filter(({ path }) => words.every((word) => path.toLowerCase().includes(word)));
}
