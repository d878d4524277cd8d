import type { LibraryChange } from "./annotation.ts";
import type {
  Dossier,
  DossierOverview,
  DossierSummary,
  EntryEdit,
  EntryOrder,
  EntrySpot,
  NewEntry,
} from "./dossier.ts";

/** Arranging excerpts into an argument. A change that adds says in `entries.changed` what it added. */
export interface DossierApi {
  /** The one that was begun first before the others. */
  listDossiers(input: Record<string, never>): Promise<DossierSummary[]>;
  openDossier(input: { dossier: string }): Promise<Dossier>;
  addDossier(input: { title: string }): Promise<LibraryChange>;
  /** All or none, undone as one, with the words that excerpts mark anew. */
  addEntries(input: { spot: EntrySpot; entries: NewEntry[] }): Promise<LibraryChange>;
  changeEntry(input: EntryEdit): Promise<LibraryChange>;
  /** In the order given, with all that stands under them; within one dossier. */
  moveEntries(input: { ids: string[]; spot: EntrySpot }): Promise<LibraryChange>;
  /** With all that stands under them, a dossier with everything in it; annotations stay. */
  removeEntries(input: { ids: string[] }): Promise<LibraryChange>;
  /** Puts the excerpts under each claim in order; claims and words stay where they are. */
  arrangeDossier(input: { dossier: string; by: EntryOrder }): Promise<LibraryChange>;
  /** What the claims stand on, and what of the quoted works is not used. */
  reviewDossier(input: { dossier: string }): Promise<DossierOverview>;
}
