import { COLOURS, type Colour } from "../../contract/annotation.ts";
import { addressIn } from "../corpus/link.ts";

const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d)(?::(\d\d)(\.\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;

/** A time as ISO 8601 in UTC, which those without a zone are taken to be in; null for what is no such time. */
export function timeIn(text: string): string | null {
  const [, day, minutes = "00:00", seconds = "00", fraction = "", zone = "Z"] =
    TIME.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const time = Date.parse(`${day}T${minutes}:${seconds}${fraction.slice(0, 4)}${offset}`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

const LONGEST_ID = 300;

/** An id of another program that can be kept; null for any other. */
export function idIn(id: string): string | null {
  const plain = id.trim();
  const isUsable = plain !== "" && plain.length <= LONGEST_ID && !/[\p{Cc}\p{Cs}\s]/u.test(plain);
  return isUsable ? plain : null;
}

/** Colours by the names that programs have for them; the nearest of ours. */
const NAMES: Record<string, Colour> = {
  pink: "red",
  orange: "red",
  purple: "violet",
};

export function colourIn(name: string): Colour | null {
  const own = COLOURS.find((colour) => colour === name);
  if (own) return own;
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}

/** Addresses as hints for works: links of Readout by what they open, all others as they are. */
export function sourceOf(links: readonly string[], titles: readonly string[]) {
  const named = links.filter((link) => link !== "");
  return {
    addresses: named.flatMap((link) => addressIn(link) ?? []),
    urls: named.filter((link) => addressIn(link) === null),
    titles: titles.filter((title) => title.trim() !== ""),
  };
}
