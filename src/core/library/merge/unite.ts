import type { Annotation, Placement } from "../../../contract/annotation.ts";
import { compareText } from "../../text/compare.ts";
import { hasTag } from "../tags.ts";
import { allRevisions, FIELDS, unitedRevisions } from "../revisions.ts";
import { descentOf } from "./descent.ts";
import { equalJson, isEqual, isNewer, lastChange } from "./field-values.ts";
import { unitedNotes } from "./note-versions.ts";

/**
 * One annotation out of two copies of it: of each part the state that follows from the other; where neither does,
 * both notes, all tags, all placements and the newer colour. The same whichever copy is the first; the very
 * object `here` when there is nothing new in the other.
 */
export function unite(here: Annotation, there: Annotation): Annotation {
  if (equalJson(here, there)) return here;
  const isHereNewer =
    here.modified === there.modified
      ? JSON.stringify(here) > JSON.stringify(there)
      : here.modified > there.modified;
  const [older, newer] = isHereNewer ? [there, here] : [here, there];
  const { placements: _p, revisions: _r, ...rest } = { ...older, ...newer };
  const placements = chosen("placements", here, there, unitedPlacements);
  const revisions = unitedRevisions(here, there);
  const united: Annotation = {
    ...rest,
    colour: chosen("colour", here, there, newerColour),
    note: chosen("note", here, there, bothNotes),
    tags: chosen("tags", here, there, unitedTags),
    ...(placements && placements.length > 0 ? { placements } : {}),
    ...(revisions ? { revisions } : {}),
  };
  return isSameRecord(united, here) ? here : united;
}

function chosen<F extends "colour" | "note" | "tags" | "placements">(
  field: F,
  here: Annotation,
  there: Annotation,
  both: (here: Annotation, there: Annotation) => Annotation[F],
): Annotation[F] {
  const descent = descentOf(field, here, there);
  if (descent === "both") return both(here, there);
  return descent === "there" ? there[field] : here[field];
}

function newerColour(here: Annotation, there: Annotation) {
  return isNewer("colour", here, there) ? here.colour : there.colour;
}

function bothNotes(here: Annotation, there: Annotation): string {
  return unitedNotes(
    { note: here.note, at: lastChange(here, "note") },
    { note: there.note, at: lastChange(there, "note") },
  );
}

/** Those of the newer copy first; a copy that has all of them already keeps its order. */
function unitedTags(here: Annotation, there: Annotation): string[] {
  const [newer, older] = isNewer("tags", here, there) ? [here, there] : [there, here];
  if (newer.tags.every((tag) => hasTag(older, tag)) && older.tags.length > newer.tags.length)
    return older.tags;
  return [...newer.tags, ...older.tags.filter((tag) => !hasTag(newer, tag))];
}

function unitedPlacements(here: Annotation, there: Annotation): Placement[] {
  const own = here.placements ?? [];
  const others = (there.placements ?? []).filter(
    (placement) => !own.some((known) => equalJson(known, placement)),
  );
  return [...own, ...others].sort(
    (a, b) => compareText(a.at, b.at) || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
}

/** Equal in all that is stored; whether times are written out or concluded makes no difference. */
function isSameRecord(a: Annotation, b: Annotation): boolean {
  const written = (annotation: Annotation) => ({
    ...annotation,
    placements: annotation.placements ?? [],
    revisions: allRevisions(annotation),
  });
  return equalJson(written(a), written(b));
}

/** The parts that differ between two copies, places of the words among them. */
export function differingFields(here: Annotation, there: Annotation) {
  return FIELDS.filter((field) => !isEqual(field, here, there));
}
