import type { CheckProgress } from "../contract/checking.ts";
import type { Terminal } from "./terminal.ts";
import { createWrittenOver } from "./written-over.ts";

const STAGES: Partial<Record<CheckProgress["state"], string>> = {
  reading: "reading the text",
  looking: "looking its words up",
  comparing: "comparing word by word",
};

/** Says on a terminal how far a check is, on one line that is written over and over. */
export function createCheckLine(terminal: Terminal): {
  show(progress: CheckProgress): void;
  clear(): void;
} {
  const { show, clear } = createWrittenOver(terminal);
  return {
    show: ({ state, done }) => show(`${Math.round(done * 100)} %, ${STAGES[state] ?? state}`),
    clear,
  };
}
