import type { DossierEntry, EntryEdit, EntrySpot, NewEntry } from "../../../contract/dossier.ts";
import type { Annotation } from "../../../contract/annotation.ts";
import { ReadoutError } from "../../../contract/result.ts";
import { counted } from "../../text/counted.ts";
import { existing, nothing, planAdd, type CommandContext, type Plan } from "../commands.ts";
import type { LibraryState } from "../library-store.ts";
import { revised, type Revision } from "../revisions.ts";
import { branchEntries, findBranch } from "./dossier-tree.ts";
import { entryName } from "./entry-name.ts";
import { existingEntry, treeAround } from "./existing-entry.ts";
import { placesAt } from "./placing-entries.ts";

/** A dossier without anything in it. */
export function planAddDossier(title: string, { now, newId }: CommandContext): Plan {
  const id = newId();
  const created = now();
  const dossier: DossierEntry = {
    id,
    entry: "dossier",
    dossier: id,
    text: required(title, "A dossier needs a title."),
    place: null,
    annotation: null,
    stance: null,
    created,
    modified: created,
  };
  return { label: "Dossier added", delta: { upserted: [dossier], removed: [] } };
}

/**
 * Puts entries into a dossier, all or none. Excerpts of words that are not marked yet mark them in the same step.
 * @throws ReadoutError `entry-not-found`, `annotation-not-found`, and what {@link planAdd} throws
 */
export function planAddEntries(
  state: LibraryState,
  { spot, entries }: { spot: EntrySpot; entries: readonly NewEntry[] },
  context: CommandContext,
): Plan {
  if (entries.length === 0) return nothing();
  const { places, moved } = placesAt(state, spot, entries.length, context.now());
  const { dossier } = existingEntry(state, spot.parent);
  const created = context.now();
  const marked: Annotation[] = [];
  const added = entries.map((entry, at): DossierEntry => {
    const annotation = annotationFor(entry, state, context, marked);
    return {
      id: context.newId(),
      entry: entry.kind,
      dossier,
      text:
        entry.kind === "claim" ? required(entry.text, "A claim needs words.") : (entry.text ?? ""),
      place: places[at]!,
      annotation,
      stance: entry.kind === "excerpt" ? (entry.stance ?? null) : null,
      created,
      modified: created,
    };
  });
  return {
    label: `${whatOf(added)} added to dossier`,
    delta: { upserted: [...marked, ...moved, ...added], removed: [] },
  };
}

/** Changes nothing when the edit says what is there already. */
export function planChangeEntry(
  state: LibraryState,
  edit: EntryEdit,
  { now }: Pick<CommandContext, "now">,
): Plan {
  const before = existingEntry(state, edit.id);
  const values: Revision<DossierEntry> = {};
  if (edit.stance !== undefined && edit.stance !== before.stance) {
    if (before.entry !== "excerpt") throw stanceNeedsExcerpt();
    values.stance = edit.stance;
  }
  const text =
    edit.text !== undefined && (before.entry === "claim" || before.entry === "dossier")
      ? required(edit.text, `A ${before.entry} needs words.`)
      : edit.text;
  if (text !== undefined && text !== before.text) values.text = text;
  if (Object.keys(values).length === 0) return nothing();
  return {
    label: `${entryName(before)} changed`,
    delta: { upserted: [revised(before, values, now())], removed: [] },
  };
}

/**
 * Puts entries, in the order given, elsewhere in their dossier, with all that stands under them.
 * @throws ReadoutError `bad-input` for a place under one of them, or in another dossier
 */
export function planMoveEntries(
  state: LibraryState,
  { ids, spot }: { ids: readonly string[]; spot: EntrySpot },
  { now }: Pick<CommandContext, "now">,
): Plan {
  const entries = [...new Set(ids)].map((id) => existingEntry(state, id));
  const parent = existingEntry(state, spot.parent);
  const tree = treeAround(state, parent);
  for (const entry of entries) {
    if (entry.place === null || entry.dossier !== parent.dossier) throw staysInDossier();
    const branch = findBranch(tree, entry.id);
    if (branch && findBranch(branch, parent.id)) throw notUnderItself();
  }
  const at = now();
  const gone = new Set(entries.map(({ id }) => id));
  const { places, moved } = placesAt(state, spot, entries.length, at, gone);
  const upserted = entries.map((entry, index) => revised(entry, { place: places[index]! }, at));
  return {
    label: `${whatOf(entries)} moved`,
    delta: { upserted: [...moved, ...upserted], removed: [] },
  };
}

/** Deletes entries with all that stands under them, a dossier with everything in it; annotations stay. */
export function planRemoveEntries(state: LibraryState, ids: readonly string[]): Plan {
  const entries = [...new Set(ids)].map((id) => existingEntry(state, id));
  if (entries.length === 0) return nothing();
  const removed = new Set<string>();
  for (const entry of entries) {
    const branch = findBranch(treeAround(state, entry), entry.id);
    if (branch) for (const { id } of branchEntries(branch)) removed.add(id);
  }
  return {
    label: `${whatOf(entries)} deleted`,
    delta: { upserted: [], removed: [...removed] },
  };
}

function annotationFor(
  entry: NewEntry,
  state: LibraryState,
  context: CommandContext,
  marked: Annotation[],
): string | null {
  if (entry.kind !== "excerpt") return null;
  if (typeof entry.annotation === "string") return existing(state, entry.annotation).id;
  const [annotation] = planAdd(entry.annotation, context).delta.upserted as Annotation[];
  marked.push(annotation!);
  return annotation!.id;
}

function whatOf(entries: readonly DossierEntry[]): string {
  const [first, ...others] = entries.map(entryName);
  if (first === undefined || others.length === 0) return first ?? "";
  const isOneKind = others.every((name) => name === first);
  const isCountable = isOneKind && first !== "Words";
  return isCountable
    ? counted(entries.length, first.toLowerCase())
    : counted(entries.length, "entry", "entries");
}

function required(text: string, complaint: string): string {
  const trimmed = text.trim();
  if (trimmed !== "") return trimmed;
  throw new ReadoutError("bad-input", `${complaint} Nothing was changed.`);
}

function stanceNeedsExcerpt(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "Only an excerpt can speak for a claim or against it. Nothing was changed.",
  );
}

function staysInDossier(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "An entry can be moved within its dossier only. Nothing was changed. Add the excerpt to the other dossier as well.",
  );
}

function notUnderItself(): ReadoutError {
  return new ReadoutError("bad-input", "A claim cannot stand under itself. Nothing was changed.");
}
