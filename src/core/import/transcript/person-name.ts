import { splitRole } from "./label.ts";
import { isAcronym, isRoleWord } from "./role-words.ts";

/** A label taken apart. */
export interface PersonName {
  /** Null where the label is a role alone, such as `The President`. */
  family: string | null;
  /** First names or initials, as printed. */
  given: string | null;
  /** All else that the label says. */
  role: string | null;
}

const MOST_NAME_WORDS = 3;
const PARTICLE = /^(?:de|von|van|der|den|di|da|la|le|du|del|al|bin|ibn|ter|ten)$/iu;
/** As parliaments tell members of one name apart. */
const OF_PLACE = /(?<=\p{Lu}{3})\s+of\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2}$/u;
const INITIALS = "(?:\\p{Lu}\\.\\s?){1,3}";
const INITIALS_FIRST = new RegExp(`^(${INITIALS})(\\p{Lu}[\\p{L}’'-]+)$`, "u");
const INITIALS_LAST = new RegExp(`^(\\p{Lu}[\\p{L}’'-]+),?\\s+(${INITIALS})$`, "u");

/** A document has few labels, each of them many times. */
const known = new Map<string, Readonly<PersonName>>();
const MOST_KNOWN = 1000;

/** Tells name and role apart: the name is what follows the last word that is a role. */
export function parseName(label: string): Readonly<PersonName> {
  const before = known.get(label);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const name = readName(label);
  known.set(label, name);
  return name;
}

function readName(label: string): PersonName {
  const { name: printed, role: behind } = splitRole(label);
  const front = printed.replace(OF_PLACE, "");
  const words = front
    .replace(/^the\s+/iu, "")
    .replace(/(?<!(?<!\p{L})\p{Lu})[.:]$/u, "")
    .split(/\s+/u);
  const isShouted = front === front.toUpperCase();
  const from =
    words.findLastIndex((word, index) => isNoName(word, isShouted || index === words.length - 1)) +
    1;
  const name = nameOf(words.slice(from));
  if (name === null) return { family: null, given: null, role: behind };
  const kept = name.words.join(" ");
  const before = words.slice(0, words.length - name.words.length).join(" ");
  const role = [before, behind].filter(Boolean).join(", ");
  return { ...splitName(kept), role: role || null };
}

/** The longest end of these words that can be a name. */
function nameOf(words: string[]): { words: string[] } | null {
  const isName = (word: string) => /^\p{Lu}/u.test(word) || PARTICLE.test(word);
  const from = words.findLastIndex((word) => !isName(word)) + 1;
  const name = words.slice(Math.max(from, words.length - MOST_NAME_WORDS));
  return name.some((word) => /\p{L}{2}/u.test(word)) ? { words: name } : null;
}

function splitName(name: string): Pick<PersonName, "family" | "given"> {
  const first = INITIALS_FIRST.exec(name);
  if (first) return { family: first[2] as string, given: (first[1] as string).trim() };
  const last = INITIALS_LAST.exec(name);
  if (last) return { family: last[1] as string, given: (last[2] as string).trim() };
  const words = name.split(" ");
  let from = words.length - 1;
  while (from > 0 && PARTICLE.test(words[from - 1] as string)) from -= 1;
  return { family: words.slice(from).join(" "), given: words.slice(0, from).join(" ") || null };
}

function isNoName(word: string, isShouted: boolean): boolean {
  if (isRoleWord(word) || /^\d+$|^#/u.test(word)) return true;
  if (!isShouted && isAcronym(word)) return true;
  return /^(?:of|the|and|for|to|at|on|и|по)$/u.test(word);
}

/** For comparing names: `PUTIN` and `Putin` are one. */
export function nameKey(name: string): string {
  return name.toLowerCase().normalize("NFC").replaceAll("ё", "е").replace(/[’ʼ]/gu, "'");
}

/** `SMITH-JONES` as `Smith-Jones`; short words in capitals among others stay, as in `NSA Berger`. */
export function calmName(name: string): string {
  const isShouted = name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
  return name.replace(
    isShouted ? /\p{L}{2,}/gu : /(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu,
    (word) => word.charAt(0) + word.slice(1).toLowerCase(),
  );
}

/** Whether two first names or initials can be one person’s. */
export function isSameGiven(a: string, b: string): boolean {
  const [left, right] = [initials(a), initials(b)];
  if (left.isShort || right.isShort)
    return left.letters.startsWith(right.letters) || right.letters.startsWith(left.letters);
  return nameKey(a) === nameKey(b);
}

function initials(given: string): { letters: string; isShort: boolean } {
  const words = given.split(/[\s.]+/u).filter(Boolean);
  return {
    letters: words.map((word) => word.charAt(0).toUpperCase()).join(""),
    isShort: words.every((word) => word.length === 1),
  };
}
