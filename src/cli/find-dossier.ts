import type { Dossier, DossierNode, DossierSummary } from "../contract/dossier.ts";
import { ReadoutError } from "../contract/result.ts";
import type { Call } from "./command-context.ts";

/**
 * A dossier by its id or its title, whose case does not matter.
 * @throws ReadoutError `entry-not-found`, or `bad-input` when several are called that
 */
export async function findDossier(call: Call, named: string): Promise<DossierSummary> {
  const dossiers = await call("listDossiers", {});
  const byId = dossiers.find(({ id }) => id === named);
  if (byId) return byId;
  const called = dossiers.filter(({ title }) => title.toLowerCase() === named.toLowerCase());
  const [only, ...others] = called;
  if (!only)
    throw new ReadoutError(
      "entry-not-found",
      `There is no dossier “${named}”. “readout dossiers” lists those there are.`,
    );
  if (others.length === 0) return only;
  throw new ReadoutError(
    "bad-input",
    `Several dossiers are called “${named}”. Nothing was changed. Name one by its id: ${called.map(({ id }) => id).join(", ")}.`,
  );
}

/** Every entry of a dossier with its depth, from 0, as they stand. */
export function* entriesIn(
  nodes: readonly DossierNode[],
  level = 0,
): Iterable<{ node: DossierNode; level: number }> {
  for (const node of nodes) {
    yield { node, level };
    yield* entriesIn(node.children, level + 1);
  }
}

/** The entries that are in a dossier now and were not before. */
export function newIn(before: Dossier, now: Dossier): DossierNode[] {
  const known = new Set([...entriesIn(before.entries)].map(({ node }) => node.id));
  return [...entriesIn(now.entries)].flatMap(({ node }) => (known.has(node.id) ? [] : node));
}
