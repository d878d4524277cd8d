import type { Method, ReadoutApi } from "./api.ts";
import type { ExportFile } from "./export.ts";
import type { Envelope } from "./result.ts";

/** What the native menu can ask of the window. */
export type MenuCommand =
  | "search"
  | "back"
  | "forward"
  | "undo"
  | "redo"
  | "copy-with-citation"
  | "export"
  | "show-record"
  | "show-commentary"
  | "show-both"
  | "view-text"
  | "view-chronology"
  | "view-people"
  | "view-notebook"
  | "toggle-contents"
  | "toggle-notebook"
  | "preferences"
  | "keyboard-help";

/** Something that happened outside the window: a `readout://` link was opened, or a menu item chosen. */
export type HostEvent =
  { kind: "open"; passage: string } | { kind: "command"; command: MenuCommand };

/**
 * What the preload script gives a page as `window.readout`. Results come as envelopes, because error
 * objects lose their code on the way into the page.
 */
export type WindowReadout = {
  [M in Method]: (
    input: Parameters<ReadoutApi[M]>[0],
  ) => Promise<Envelope<Awaited<ReturnType<ReadoutApi[M]>>>>;
} & {
  saveFile(file: ExportFile): Promise<Envelope<boolean>>;
  /** Returns a function that stops listening. */
  onHostEvent(listener: (event: HostEvent) => void): () => void;
};
