import type { Annotation, Placement } from "../../../contract/annotation.ts";
import {
  type DossierEntry,
  isAnnotation,
  isEntry,
  type LibraryItem,
} from "../../../contract/dossier.ts";
import { compareText } from "../../text/compare.ts";
import { hasTag } from "../tags.ts";
import { allRevisions, fieldsOf, type ItemField, unitedRevisions } from "../revisions.ts";
import { descentOf } from "./descent.ts";
import { equalJson, isEqual, isNewer, lastChange } from "./field-values.ts";
import { unitedNotes } from "./note-versions.ts";

/**
 * One item out of two copies of it: of each part the state that follows from the other; where neither does, both
 * notes or texts, all tags, all placements, and of anything else the newer. The same whichever copy is the first;
 * the very object `here` when there is nothing new in the other.
 */
export function unite(here: LibraryItem, there: LibraryItem): LibraryItem {
  if (equalJson(here, there)) return here;
  if (isAnnotation(here) && isAnnotation(there)) return newIn(here, uniteAnnotations(here, there));
  if (isEntry(here) && isEntry(there))
    return newIn(here, { ...base(here, there), ...entryParts(here, there) });
  // One id for two kinds of things: no Readout gives it, so that any choice will do that both copies make.
  return JSON.stringify(here) > JSON.stringify(there) ? here : there;
}

/** Of the newer copy what is not told apart part by part, with the times of both. */
function base<T extends LibraryItem>(here: T, there: T): T {
  const isHereNewer =
    here.modified === there.modified
      ? JSON.stringify(here) > JSON.stringify(there)
      : here.modified > there.modified;
  const [older, newer] = isHereNewer ? [there, here] : [here, there];
  const { revisions: _r, ...rest } = { ...older, ...newer };
  const revisions = unitedRevisions(here, there);
  return { ...rest, ...(revisions ? { revisions } : {}) } as T;
}

function newIn<T extends LibraryItem>(here: T, united: T): T {
  return isSameRecord(united, here) ? here : united;
}

type Chosen<T extends LibraryItem, F extends keyof T & ItemField> = (here: T, there: T) => T[F];

function chosen<T extends LibraryItem, F extends keyof T & ItemField>(
  field: F,
  [here, there]: readonly [T, T],
  both: Chosen<T, F>,
): T[F] {
  const descent = descentOf(field, here, there);
  if (descent === "both") return both(here, there);
  return descent === "there" ? there[field] : here[field];
}

function newer<T extends LibraryItem, F extends keyof T & ItemField>(field: F): Chosen<T, F> {
  return (here, there) => (isNewer(field, here, there) ? here[field] : there[field]);
}

function uniteAnnotations(here: Annotation, there: Annotation): Annotation {
  const copies = [here, there] as const;
  const { placements: _p, ...rest } = base(here, there);
  const placements = chosen("placements", copies, unitedPlacements);
  return {
    ...rest,
    colour: chosen("colour", copies, newer("colour")),
    note: chosen("note", copies, bothNotes),
    tags: chosen("tags", copies, unitedTags),
    ...(placements && placements.length > 0 ? { placements } : {}),
  };
}

function entryParts(here: DossierEntry, there: DossierEntry): Partial<DossierEntry> {
  const copies = [here, there] as const;
  return {
    text: chosen("text", copies, bothTexts),
    place: chosen("place", copies, newer("place")),
    stance: chosen("stance", copies, newer("stance")),
  };
}

function bothNotes(here: Annotation, there: Annotation): string {
  return unitedNotes(
    { note: here.note, at: lastChange(here, "note") },
    { note: there.note, at: lastChange(there, "note") },
  );
}

function bothTexts(here: DossierEntry, there: DossierEntry): string {
  return unitedNotes(
    { note: here.text, at: lastChange(here, "text") },
    { note: there.text, at: lastChange(there, "text") },
  );
}

/** Those of the newer copy first; a copy that has all of them already keeps its order. */
function unitedTags(here: Annotation, there: Annotation): string[] {
  const [later, earlier] = isNewer("tags", here, there) ? [here, there] : [there, here];
  if (later.tags.every((tag) => hasTag(earlier, tag)) && earlier.tags.length > later.tags.length)
    return earlier.tags;
  return [...later.tags, ...earlier.tags.filter((tag) => !hasTag(later, tag))];
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
function isSameRecord(a: LibraryItem, b: LibraryItem): boolean {
  const written = (item: LibraryItem) => ({
    ...item,
    ...(isAnnotation(item) && { placements: item.placements ?? [] }),
    revisions: allRevisions(item),
  });
  return equalJson(written(a), written(b));
}

/** The parts that differ between two copies, places of the words among them. */
export function differingFields(here: LibraryItem, there: LibraryItem): ItemField[] {
  return fieldsOf(here).filter((field) => !isEqual(field, here, there));
}
