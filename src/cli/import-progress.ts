import type { ImportProgress } from "../contract/import.ts";
import { count, size } from "./figures.ts";
import type { Terminal } from "./terminal.ts";

/** Says on a terminal how far an import is, on one line that is written over and over. */
export interface ProgressLine {
  sent(files: number, total: number): void;
  read(progress: ImportProgress): void;
  clear(): void;
}

export function createProgressLine({ err, columns }: Terminal): ProgressLine {
  let length = 0;
  const show = (text: string) => {
    if (columns === null) return;
    err(`\r${text.slice(0, columns - 1).padEnd(length)}`);
    length = text.length;
  };
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
    clear: () => void (length > 0 && err(`\r${" ".repeat(length)}\r`)),
  };
}
