import type { Annotation } from "../../src/contract/annotation.ts";

/** A note of the notebook; the number tells its id, its time and its words. */
export function noteNumber(number: number): Annotation {
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString();
  return {
    id: `note-${number}`,
    target: { kind: "notebook" },
    colour: null,
    note: `Note number ${number}: don’t lose it, потому что 🙂`,
    tags: ["kept"],
    created: time,
    modified: time,
  };
}
