import type { Method, ReadoutApi } from "./api.ts";
import type { ExportFile } from "./export.ts";
import type { NotesOrder, NotesPlan } from "./notes-folder.ts";
import type { Envelope } from "./result.ts";

/**
 * What the preload script gives a page as `window.readout`, and nothing else. Results come as
 * envelopes, because error objects lose their code on the way into the page.
 */
export type WindowReadout = {
  [M in Method]: (
    input: Parameters<ReadoutApi[M]>[0],
  ) => Promise<Envelope<Awaited<ReturnType<ReadoutApi[M]>>>>;
} & {
  /** False when the owner cancelled. */
  saveFile(file: ExportFile): Promise<Envelope<boolean>>;
  showLibraryFolder(): Promise<Envelope<boolean>>;
  /** Null when the owner cancelled. */
  chooseNotesFolder(): Promise<Envelope<ChosenFolder | null>>;
  planNotesFolder(input: NotesOrder & { folder: string }): Promise<Envelope<NotesPlan>>;
  /** What was planned last for this folder. */
  writeNotesFolder(input: { folder: string }): Promise<Envelope<string[]>>;
};

/** A folder that the owner chose for notes; where it is, the page does not learn. */
export interface ChosenFolder {
  folder: string;
  name: string;
}

/** What the desktop window can do besides the API. */
export const OWN_CALLS = [
  "saveFile",
  "showLibraryFolder",
  "chooseNotesFolder",
  "planNotesFolder",
  "writeNotesFolder",
] as const;

/** The one channel between window and main process: `(method, input) → Envelope`. */
export const CALL_CHANNEL = "readout:call";
