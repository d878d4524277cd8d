import type { Method, ReadoutApi } from "./api.ts";
import type { ExportFile } from "./export.ts";
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
};

/** The one channel between window and main process: `(method, input) → Envelope`. */
export const CALL_CHANNEL = "readout:call";
