import { readFileSync } from "node:fs";
import type { DraftWork } from "./passage-columns.ts";

export const SEED_WORK = "russian-seed";

/** A page of Russian, so that the second language is there when no plays are at hand; a line is a passage. */
export function readRussianSeed(): DraftWork {
  const text = readFileSync(new URL("./russian-seed.txt", import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line !== "");
  return {
    id: SEED_WORK,
    language: "ru",
    passages: lines.map((text, at) => ({
      text,
      kind: "turn",
      layer: "record",
      speaker: at % 2 === 0 ? "рассказчик" : "собеседник",
      role: null,
      record: "story",
    })),
  };
}
