/** A page that is being printed. */
export interface Printing {
  /** @throws ReadoutError `printer-not-found`, `printing-failed`, or `export-not-found` when it was cancelled */
  pdf: Promise<Uint8Array>;
  /** Ends the printing; nothing of it stays. */
  cancel(): void;
}

/** Prints a page of HTML that holds all it needs; neither scripts nor the network are of use to it. Given by the host. */
export type PrintPage = (html: string) => Printing;
