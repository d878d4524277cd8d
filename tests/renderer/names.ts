import type { Names } from "../../src/renderer/session/directory.ts";

/** Names of the people, records and works of the tiny corpus. */
export function tinyNames(): Names {
  const speakers: Record<string, string> = { "ivan-orlov": "Ivan Orlov", "anna-berg": "Anna Berg" };
  return {
    people: [],
    speaker: (id) => speakers[id] ?? id,
    colour: () => "var(--p1)",
    record: (id) => (id === "1999-06-15-call" ? "Telephone call, 15 Jun 1999" : id),
    date: (id) => (id === "1999-06-15-call" ? "15 Jun 1999" : ""),
    work: (id) => (id === "small-talks" ? "Small talks" : id),
    publisher: () => "The Gazette",
  };
}
