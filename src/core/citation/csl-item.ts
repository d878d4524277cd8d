/** A person or body as CSL-JSON has it; bodies, and names of unknown make-up, are literal. */
export type CslName = { family: string; given: string } | { literal: string };

/** A date, or two as a span, each of one to three parts; or words where numbers would claim too much. */
export type CslDate = { "date-parts": number[][]; circa?: true } | { literal: string };

/** The part of CSL-JSON that works and records need. */
export interface CslItem {
  id: string;
  type:
    "article-newspaper" | "book" | "webpage" | "document" | "personal_communication" | "manuscript";
  title: string;
  author?: CslName[];
  recipient?: CslName[];
  translator?: CslName[];
  "container-title"?: string;
  publisher?: string;
  "publisher-place"?: string;
  /** Absent for the first. */
  edition?: number;
  genre?: string;
  issued?: CslDate;
  accessed?: CslDate;
  "event-date"?: CslDate;
  "event-place"?: string;
  /** The repository, the collection in it, and the place in the collection. */
  archive?: string;
  archive_collection?: string;
  archive_location?: string;
  language?: string;
  URL?: string;
  /** What CSL has no field for. */
  custom?: Record<string, unknown>;
}

/** A person's name with its family name known, or literally when that is not a part of it. */
export function personName(name: string, familyName: string): CslName {
  const given = name.endsWith(familyName) ? name.slice(0, -familyName.length).trim() : "";
  return given === "" || familyName === "" || `${given} ${familyName}` !== name
    ? { literal: name }
    : { family: familyName, given };
}

/** A name of which only the printed form is known: two words are taken as given and family name. */
export function printedName(name: string): CslName {
  const words = name.split(" ");
  return words.length === 2 ? personName(name, words[1] ?? "") : { literal: name };
}

/** A name in running text, given name first. */
export function nameText(name: CslName): string {
  return "literal" in name ? name.literal : `${name.given} ${name.family}`;
}

/** The family name alone; of a name of unknown make-up all of it. */
export function familyName(name: CslName): string {
  return "literal" in name ? name.literal : name.family;
}

/** A name as lists of sources are sorted by: `Doe, Jane`. */
export function invertedName(name: CslName): string {
  return "literal" in name ? name.literal : `${name.family}, ${name.given}`;
}

/** The initials of the given names, `J. R.`, `J.-P.`; empty for a name of unknown make-up. */
export function initialsOf(name: CslName): string {
  if ("literal" in name) return "";
  return name.given
    .split(/\s+/)
    .filter(Boolean)
    .map((given) =>
      given
        .split("-")
        .map((part) => `${String.fromCodePoint(part.codePointAt(0) ?? 0)}.`)
        .join("-"),
    )
    .join(" ");
}

/** For example `J. Doe`. */
export function initialsFirst(name: CslName): string {
  return "literal" in name ? name.literal : `${initialsOf(name)} ${name.family}`;
}
