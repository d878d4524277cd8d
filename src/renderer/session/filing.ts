import type { AnchoredAnnotation, NewAnnotation } from "../../contract/annotation.ts";
import type { Dossier, DossierNode } from "../../contract/dossier.ts";
import type { TextRange } from "../../contract/work.ts";
import { shortened } from "./annotation-in-words.ts";

/** The annotation on the very words that would be marked anew; undefined when there is none. */
export function annotationOn(
  all: readonly AnchoredAnnotation[],
  what: string | NewAnnotation,
): string | undefined {
  if (typeof what === "string") return what;
  const { target } = what;
  if (target.kind !== "text") return undefined;
  return all.find(({ anchor }) => areSame(anchor.ranges, target.ranges))?.id;
}

function areSame(one: readonly TextRange[], other: readonly TextRange[]): boolean {
  return (
    one.length === other.length &&
    one.every((range, at) => {
      const { passage, start, end } = other[at]!;
      return range.passage === passage && range.start === start && range.end === end;
    })
  );
}

/** Whether the excerpt of an annotation is among entries. */
export function isThere(nodes: readonly DossierNode[], what: string | NewAnnotation): boolean {
  return nodes.some(({ annotation }) => annotation !== null && annotation.id === what);
}

/** The claim of a dossier under which excerpts go, or the dossier itself where there is no such claim any more. */
export function entryIn(
  dossier: Dossier,
  parent: string,
): { parent: string; name: string; children: readonly DossierNode[] } {
  const claim = claimIn(dossier.entries, parent);
  return {
    parent: claim?.id ?? dossier.id,
    name: spotName(dossier, parent),
    children: claim?.children ?? dossier.entries,
  };
}

/** `“They were lifted.”, in “On sanctions”`. */
export function spotName(dossier: Dossier, parent: string): string {
  const claim = claimIn(dossier.entries, parent);
  const title = `“${shortened(dossier.title)}”`;
  return claim ? `“${shortened(claim.text)}”, in ${title}` : title;
}

function claimIn(nodes: readonly DossierNode[], id: string): DossierNode | undefined {
  for (const node of nodes) {
    if (node.id === id && node.kind === "claim") return node;
    const found = claimIn(node.children, id);
    if (found) return found;
  }
  return undefined;
}
