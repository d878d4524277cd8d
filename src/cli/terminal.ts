import { styleText } from "node:util";
import { visible } from "../node/visible.ts";

/** Where a command writes to. */
export interface Terminal {
  /** Text, or the bytes of a file. */
  out(contents: string | Uint8Array): void;
  err(text: string): void;
  /** Whether standard output shows styles. */
  hasStyles: boolean;
  /** How wide standard output is; null when it is no terminal. */
  columns: number | null;
}

/** A part of a line; a plain one may be a string alone. */
export type Piece = string | { text: string; style: "bold" | "dim" | "underline" };

/** Prints lines for people; whatever a text holds, it cannot command the terminal. */
export function printLine(terminal: Terminal, ...pieces: Piece[]): void {
  const rendered = pieces.map((piece) => {
    if (typeof piece === "string") return visible(piece);
    return terminal.hasStyles
      ? styleText(piece.style, visible(piece.text), { validateStream: false })
      : visible(piece.text);
  });
  terminal.out(`${rendered.join("")}\n`);
}

/** Prints a value for programs. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
