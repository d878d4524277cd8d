import { type CslDate, type CslItem, familyName } from "../../../citation/csl-item.ts";

const MOST_NAMES = 2;
const MOST_WORDS = 3;

/** Keys for the sources of one file, each its own; the same item gets the same key in every form of export. */
export interface SourceKeys {
  /** For example `clinton-putin-1999-09-12`, or `doe-2001`. */
  keyOf(item: CslItem): string;
}

/** Keys are handed out in the order in which sources are first named. */
export function createSourceKeys(): SourceKeys {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  return {
    keyOf(item) {
      const known = keys.get(item.id);
      if (known !== undefined) return known;
      const key = freeKey(item, taken);
      keys.set(item.id, key);
      taken.add(key);
      return key;
    },
  };
}

/** A second source of the same people and day is told by its address in the corpus. */
function freeKey(item: CslItem, taken: ReadonlySet<string>): string {
  const plain = readableKey(item);
  if (!taken.has(plain)) return plain;
  const full = [plain, slug(item.id)].filter(Boolean).join("-");
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? full : `${full}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** Who and when; what it is called where it names nobody. */
function readableKey(item: CslItem): string {
  const names = (item.author ?? []).slice(0, MOST_NAMES).map(familyName).map(slug).filter(Boolean);
  const title = slug(item.title).split("-").slice(0, MOST_WORDS);
  const date = dateKey(item["event-date"] ?? item.issued);
  const parts = names.length > 0 && date !== "" ? [...names, date] : [...names, ...title, date];
  return parts.filter(Boolean).join("-") || "source";
}

function dateKey(date: CslDate | undefined): string {
  if (!date || !("date-parts" in date)) return "";
  const [first = []] = date["date-parts"];
  return first.map((part) => String(part).padStart(2, "0")).join("-");
}

/** Small letters of the scripts that every program takes in a key, and digits; all else as hyphens. */
function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/(?<=[a-z]\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .replaceAll(/[^a-z0-9\u03AC-\u03CE\u0430-\u045F]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}
