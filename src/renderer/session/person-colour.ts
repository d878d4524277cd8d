import type { Person } from "../../contract/work.ts";

const COLOURS = 6;

/**
 * The CSS colour of a person: by their place among the persons of a work, so that it stays the same
 * throughout it. Whoever is not among them has the colour of the text.
 */
export function personColour(persons: readonly Person[] | undefined, person: string): string {
  const index = persons?.findIndex(({ id }) => id === person) ?? -1;
  return index < 0 ? "var(--ink)" : `var(--p${(index % COLOURS) + 1})`;
}
