import type { Terminal } from "./terminal.ts";

/** One line of a terminal that is written over and over; nothing where there is no terminal. */
export interface WrittenOver {
  show(text: string): void;
  clear(): void;
}

export function createWrittenOver({ err, columns }: Terminal): WrittenOver {
  let length = 0;
  return {
    show(text) {
      if (columns === null) return;
      err(`\r${text.slice(0, columns - 1).padEnd(length)}`);
      length = text.length;
    },
    clear: () => void (length > 0 && err(`\r${" ".repeat(length)}\r`)),
  };
}
