import type { CheckProgress } from "../contract/checking.ts";
import type { Terminal } from "./terminal.ts";

const STAGES: Partial<Record<CheckProgress["state"], string>> = {
  reading: "reading the text",
  looking: "looking its words up",
  comparing: "comparing word by word",
};

/** Says on a terminal how far a check is, on one line that is written over and over. */
export function createCheckLine({ err, columns }: Terminal): {
  show(progress: CheckProgress): void;
  clear(): void;
} {
  let length = 0;
  return {
    show({ state, done }) {
      if (columns === null) return;
      const text = `${Math.round(done * 100)} %, ${STAGES[state] ?? state}`;
      err(`\r${text.padEnd(length)}`);
      length = text.length;
    },
    clear: () => void (length > 0 && err(`\r${" ".repeat(length)}\r`)),
  };
}
