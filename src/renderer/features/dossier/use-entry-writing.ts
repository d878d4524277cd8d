import { useState } from "react";
import type { Dossier } from "../../../contract/dossier.ts";
import { type Draft, DRAFT_ID, inReadingOrder, spotInWords } from "./entry-places.ts";
import type { OpenDossier } from "./use-dossier.ts";

/** Writing on an entry, or on one that is still to come. `focus` gives an entry the focus when it is drawn. */
export function useEntryWriting(
  dossier: Dossier,
  change: OpenDossier["change"],
  focus: (id: string | null) => void,
) {
  const [editing, setEditing] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  const begin = (next: Draft) => {
    setDraft(next);
    setEditing(DRAFT_ID);
  };
  const end = (id: string) => setEditing((before) => (before === id ? null : before));
  const add = async ({ kind, spot }: Draft, text: string) => {
    const known = new Set(inReadingOrder(dossier.entries).map(({ id }) => id));
    const done = await change(
      (library) => library.addEntries({ spot, entries: [{ kind, text }] }),
      `Added ${spotInWords(dossier, DRAFT_ID, spot)}.`,
    );
    if (done) setDraft(null);
    return done && (done.entries?.changed.find((id) => !known.has(id)) ?? null);
  };
  const keep = async (id: string, text: string, hasLeft: boolean) => {
    const kept =
      id === DRAFT_ID
        ? draft && (await add(draft, text))
        : (await change((library) => library.changeEntry({ id, text }), "Kept.")) && id;
    if (kept === null) return false;
    end(id);
    if (!hasLeft) focus(kept);
    return true;
  };
  const leave = (id: string, hasLeft: boolean) => {
    end(id);
    if (id === DRAFT_ID) setDraft(null);
    const beside = draft?.spot.after ?? draft?.spot.parent ?? null;
    if (!hasLeft) focus(id === DRAFT_ID ? beside : id);
  };
  return { editing, draft, edit: setEditing, begin, keep, leave };
}
