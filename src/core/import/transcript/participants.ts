import { parseName } from "./person-name.ts";
import { isRoleWord, singularRole } from "./role-words.ts";

/** Somebody whom a dateline names. */
export interface NamedParticipant {
  family: string;
  given: string | null;
  role: string | null;
}

const PARTS =
  /(?:^|\s)(?:between|among|with|meets|met|interviews|interviewed|by|from|and)(?=\s)|\s&\s|;|,\s(?=(?:and\s)?(?:the\s)?\p{Lu}\p{L}+\s\p{Lu})/u;
const WHERE = /,?\s(?:in|at|on|via|during|aboard|about|regarding|held|conducted|concerning)\s.*$/u;

/**
 * The people whom a dateline names, in its order. A role of several, as in `presidents A and B`, is each
 * one’s, and a part that names nobody, such as `Secretary`, belongs to the next.
 */
export function participantsIn(text: string): NamedParticipant[] {
  const people: NamedParticipant[] = [];
  let pending = "";
  let shared: string | null = null;
  for (const part of text.split(PARTS)) {
    const words = part.replace(WHERE, "").replace(/^[\s,.:]+|[\s,.:]+$/gu, "");
    const [first = "", ...others] = words.split(/\s+/u);
    const role = singularRole(first);
    if (role !== null) shared = role;
    const named = role === null ? words : others.join(" ");
    const person = personIn(named) ?? personIn(named.split(", ")[0] as string);
    if (person) {
      const before = [pending, person.role].filter(Boolean).join(" and ");
      people.push({ ...person, role: before || shared });
      pending = "";
    } else pending = isRoleAlone(words) ? words : "";
  }
  return people;
}

function personIn(words: string): NamedParticipant | null {
  if (words === "" || words.length > 150 || /[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(words))
    return null;
  const { family, given, role } = parseName(words);
  if (family === null || /\d/u.test(words)) return null;
  const isTitled = role !== null && role.split(/\s+/u).some(isRoleWord);
  const isRoleFit = role === null || isTitled;
  return isRoleFit && (given !== null || isTitled)
    ? { family, given, role: cleanRole(role) }
    : null;
}

/** Forms of address are no role. */
function cleanRole(role: string | null): string | null {
  const words = role?.replace(/^(?:an?|the)\s+/iu, "") ?? "";
  return /^(?:mr|mrs|ms|miss|sir|dr|г-н|г-жа)\.?$/iu.test(words) ? null : words || null;
}

function isRoleAlone(words: string): boolean {
  const last = words.split(/\s+/u).at(-1) ?? "";
  return /^\p{Lu}/u.test(words) && isRoleWord(last);
}

/** Roles as labels print them, without forms of address; null when nothing is left. */
export function roleOfLabel(role: string | null): string | null {
  return cleanRole(role);
}

const PLACE_WORD = "\\p{Lu}[\\p{L}.’'-]+";
const PLACE = `(?:the\\s)?${PLACE_WORD}(?:\\s(?:of|the|de|upon|on|am|an der)\\s${PLACE_WORD}|\\s${PLACE_WORD})*`;
const IN_PLACE = new RegExp(
  `(?<!\\p{L})(?:in|at|aboard|в|во)\\s(${PLACE}(?:,\\s${PLACE})*)(?=\\s|[.,:;)]|$)`,
  "gu",
);
const PLACE_ALONE = new RegExp(`^(?:г\\.\\s*)?(${PLACE}(?:,\\s${PLACE})*)$`, "u");

/** The place that a dateline names, without its date. */
export function placeIn(text: string): string | null {
  const named = [...text.matchAll(IN_PLACE)].map((match) => match[1] as string).find(isPlace);
  if (named !== undefined) return named.replace(/\.$/u, "");
  const alone = text
    .split(/(?<=\p{Ll})\.\s+|[;:–—()]|\.$/u)
    .map((part) => PLACE_ALONE.exec(part.trim().replace(/^,\s*|,$/gu, ""))?.[1])
    .find((part) => part !== undefined && isPlace(part));
  return alone ?? null;
}

/** The words of a dateline besides its place. */
export function withoutPlace(text: string, place: string | null): string {
  return place === null
    ? text
    : text.replace(place, " ").replace(/(?<!\p{L})(?:in|at|aboard)\s{2,}/u, " ");
}

function isPlace(words: string): boolean {
  return !words.split(/[\s,]+/u).some(isRoleWord);
}
