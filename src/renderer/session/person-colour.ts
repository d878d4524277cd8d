import type { Person } from "../../contract/work.ts";

const COLOURS = 6;

/**
 * The CSS colour of a person: by their place among the persons of a work, so that it stays the same
 * throughout it. Whoever is not among them has the colour of the text.
 */
export function personColour(
  persons: readonly Pick<Person, "id">[] | undefined,
  person: string,
): string {
  const place = persons?.findIndex(({ id }) => id === person) ?? -1;
  return place < 0 ? "var(--ink)" : colourOfPlace(place);
}

/** The CSS colour of the person at a place among the persons of a work, from 0. */
export function colourOfPlace(place: number): string {
  return `var(--p${(place % COLOURS) + 1})`;
}
