import type { Annotation } from "../../../contract/annotation.ts";
import type {
  ComparedAnnotation,
  Difference,
  LibraryComparison,
  LibraryContents,
  Part,
} from "../../../contract/library.ts";
import { compareText } from "../../text/compare.ts";
import { FIELDS } from "../revisions.ts";
import { descentOf, type Descent } from "./descent.ts";
import { equalJson } from "./field-values.ts";

/** A library by ids: what is there, and when the others were deleted. */
export interface Holdings {
  annotations: ReadonlyMap<string, Annotation>;
  deleted: ReadonlyMap<string, string>;
}

export function holdingsOf({ annotations, bin, tombstones }: LibraryContents): Holdings {
  const held = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const deletions = [
    ...tombstones.map(({ id, deleted }) => ({ id, deleted })),
    ...bin.map(({ annotation, deleted }) => ({ id: annotation.id, deleted })),
  ].filter(({ id }) => !held.has(id));
  return { annotations: held, deleted: new Map(deletions.map((one) => [one.id, one.deleted])) };
}

/** How another copy of the library stands to the one here, annotation by annotation; see {@link Difference}. */
export function compareContents(
  here: LibraryContents,
  there: LibraryContents,
): Omit<LibraryComparison, "notices"> {
  const [ours, theirs] = [holdingsOf(here), holdingsOf(there)];
  const counts: Record<Difference, number> = {
    new: 0,
    "only-here": 0,
    "changed-here": 0,
    "changed-there": 0,
    "changed-both": 0,
    "deleted-here": 0,
    "deleted-there": 0,
    same: 0,
  };
  const annotations: ComparedAnnotation[] = [];
  for (const id of new Set([...ours.annotations.keys(), ...theirs.annotations.keys()])) {
    const compared = compareOne(id, ours, theirs);
    counts[compared.difference] += 1;
    if (compared.difference !== "same") annotations.push(compared);
  }
  const latest = ({ here: a, there: b }: ComparedAnnotation) =>
    [a?.modified ?? "", b?.modified ?? ""].sort().at(-1)!;
  annotations.sort((a, b) => compareText(latest(b), latest(a)) || compareText(a.id, b.id));
  return { counts, annotations };
}

function compareOne(id: string, ours: Holdings, theirs: Holdings): ComparedAnnotation {
  const here = ours.annotations.get(id) ?? null;
  const there = theirs.annotations.get(id) ?? null;
  if (here && there) return { id, ...compareBoth(here, there), here, there };
  const difference = here
    ? whereOne(here, theirs.deleted.get(id), ["only-here", "changed-here", "deleted-there"])
    : whereOne(there!, ours.deleted.get(id), ["new", "changed-there", "deleted-here"]);
  return { id, difference, parts: [], here, there };
}

/** Of an annotation that one copy alone has: the other never had it, or deleted it before or after its last change. */
function whereOne(
  { modified }: Annotation,
  deleted: string | undefined,
  [never, before, after]: [Difference, Difference, Difference],
): Difference {
  if (deleted === undefined) return never;
  return isDeletionLater(deleted, modified) ? after : before;
}

/** A deletion counts against every change that was not made after it. */
export function isDeletionLater(deleted: string, modified: string): boolean {
  return deleted >= modified;
}

function compareBoth(here: Annotation, there: Annotation) {
  const descents = new Map<Part, Descent>();
  if (!equalJson(here.target, there.target)) descents.set("place", "both");
  for (const field of FIELDS) {
    const descent = descentOf(field, here, there);
    if (descent !== "equal") descents.set(field === "placements" ? "place" : field, descent);
  }
  return { difference: differenceOf([...descents.values()]), parts: [...descents.keys()] };
}

function differenceOf(descents: Descent[]): Difference {
  if (descents.length === 0) return "same";
  if (descents.every((descent) => descent === "here")) return "changed-here";
  return descents.every((descent) => descent === "there") ? "changed-there" : "changed-both";
}
