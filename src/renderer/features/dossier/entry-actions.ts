import type { Stance } from "../../../contract/dossier.ts";
import type { Step } from "./entry-places.ts";

/** What can be done with an entry, by its id. */
export interface EntryActions {
  step: (id: string, step: Step) => void;
  edit: (id: string) => void;
  read: (id: string) => void;
  stand: (id: string, stance: Stance) => void;
  /** Begins a claim beside an entry, or under it. */
  addClaim: (id: string | null, where: "beside" | "under") => void;
  addWords: (id: string | null) => void;
  /** Of a claim: excerpts go here; of an excerpt: it goes to where excerpts go, too. */
  file: (id: string) => void;
  choose: (id: string) => void;
  remove: (id: string) => void;
}

/** What the keys of an entry do, as in the table of shortcuts. */
export const ENTRY_KEYS: ReadonlyMap<string, (actions: EntryActions, id: string) => void> = new Map(
  [
    ["Alt+Up", ({ step }: EntryActions, id: string) => step(id, "up")],
    ["Alt+Down", ({ step }, id) => step(id, "down")],
    ["Alt+Right", ({ step }, id) => step(id, "in")],
    ["Alt+Left", ({ step }, id) => step(id, "out")],
    ["Enter", ({ edit }, id) => edit(id)],
    ["R", ({ read }, id) => read(id)],
    ["F", ({ stand }, id) => stand(id, "for")],
    ["A", ({ stand }, id) => stand(id, "against")],
    ["C", ({ addClaim }, id) => addClaim(id, "beside")],
    ["Shift+C", ({ addClaim }, id) => addClaim(id, "under")],
    ["W", ({ addWords }, id) => addWords(id)],
    ["D", ({ file }, id) => file(id)],
    ["Shift+D", ({ choose }, id) => choose(id)],
    ["Delete", ({ remove }, id) => remove(id)],
    ["Backspace", ({ remove }, id) => remove(id)],
  ],
);
