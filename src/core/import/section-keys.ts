import { slug } from "./slug.ts";

/** What a section can be called by. */
export interface SectionName {
  /** The identifier that its file gives it. */
  own: string | null;
  /** The part of the text that it is as a whole, such as `front` or `text`. */
  part: string | null;
  /** Its number as printed or counted by its file. */
  number: string | null;
  heading: string | null;
  /** What it is when it has neither number nor heading, such as `act`. */
  type: string | null;
}

/** Gives each section a key that no other section of the work has. */
export interface SectionKeys {
  /**
   * The key is the section's own identifier, else it is made from its number or its heading, after the
   * key of the section around it, so that it does not depend on the sections before it.
   */
  keyFor(name: SectionName, parent: string | null): string;
  /** The wanted key, or with a number behind it where it is another’s. */
  unique(wanted: string): string;
}

/** @param given Keys that are spoken for, of this or an earlier state of the work. */
export function createSectionKeys(given: Iterable<string> = []): SectionKeys {
  const taken = new Set<string>(given);
  const unique = (wanted: string): string => {
    let key = wanted;
    for (let copy = 2; taken.has(key); copy++) key = `${wanted}-${copy}`;
    taken.add(key);
    return key;
  };
  return {
    unique,
    keyFor(name, parent) {
      if (name.own) return unique(name.own);
      const key = keyOf(name);
      return unique(parent === null ? key : `${parent}.${key}`);
    },
  };
}

function keyOf({ part, number, heading, type }: SectionName): string {
  if (part !== null) return part;
  const count = slug(number ?? "");
  if (count) return /^\d/u.test(count) ? `s${count}` : count;
  return slug(heading ?? "") || slug(type ?? "") || "part";
}
