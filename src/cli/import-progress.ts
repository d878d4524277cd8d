import type { ImportProgress } from "../contract/import.ts";
import { count, size } from "./figures.ts";
import type { Terminal } from "./terminal.ts";
import { createWrittenOver } from "./written-over.ts";

/** Says on a terminal how far an import is, on one line that is written over and over. */
export interface ProgressLine {
  sent(files: number, total: number): void;
  read(progress: ImportProgress): void;
  clear(): void;
}

export function createProgressLine(terminal: Terminal): ProgressLine {
  const { show, clear } = createWrittenOver(terminal);
  return {
    sent: (files, total) => show(`${count(files)} of ${count(total)} files taken in`),
    read({ read, total, rate, secondsLeft }) {
      const parts = [
        `${count(read.files)} of ${count(total.files)} files read`,
        `${size(read.bytes)} of ${size(total.bytes)}`,
        ...(rate === null ? [] : [`${size(Math.round(rate))} a second`]),
        ...(secondsLeft === null ? [] : [`${count(Math.ceil(secondsLeft))} s left`]),
      ];
      show(parts.join(", "));
    },
    clear,
  };
}
