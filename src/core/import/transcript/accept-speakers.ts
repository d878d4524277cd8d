import type { Recipe } from "../../../contract/recipe.ts";
import { splitRole } from "./label.ts";
import { nameKey, parseName } from "./person-name.ts";
import type { NamedSpeaker, ReadLine } from "./read-lines.ts";

const SHARE_OF_MONOLOGUE = 0.3;
const SHARE_OF_SHORT_TALK = 0.5;
const ROUNDS = 4;

/** Labels that are one but for case and the role behind them have one key. */
export function labelKey(label: string): string {
  const { family, given, role } = parseName(label);
  if (family === null)
    return nameKey(
      splitRole(label)
        .name.replace(/^the\s+/iu, "")
        .replace(/\.$/u, ""),
    );
  return nameKey([role?.split(",")[0], given, family].filter(Boolean).join(" "));
}

/**
 * Decides which lines name a speaker: a label that comes again, that the document marks, that names
 * somebody known from a dateline or another label, or that stands right below a dateline or among other
 * speakers. Lines that look alike by chance keep their words.
 */
export function acceptSpeakers(lines: ReadLine[], recipe: Recipe): (NamedSpeaker | null)[] {
  const keys = lines.map(({ speaker }) => (speaker ? labelKey(speaker.label) : null));
  const accepted = acceptedAlone(lines, keys, recipe);
  const words = lines.filter(({ block }) => block.kind !== "heading").length;
  addCompanions(lines, keys, accepted);
  if (accepted.size === 0) acceptShortTalk(lines, keys, accepted, words);
  const spoken = keys.filter((key) => key !== null && accepted.has(key)).length;
  const hasRecord = lines.some(
    (line, index) => line.dateline !== null && isFollowed(keys, accepted, index),
  );
  const isTalk =
    accepted.size > 1 ||
    hasRecord ||
    spoken / words >= SHARE_OF_MONOLOGUE ||
    isSpokenOf(lines, keys, accepted);
  const isCertain = lines.some(
    ({ speaker }) => speaker?.form === "own" || speaker?.form === "marked",
  );
  if (!isTalk && !isCertain) return lines.map(() => null);
  return lines.map(({ speaker }, index) =>
    speaker && accepted.has(keys[index] as string) ? speaker : null,
  );
}

type Keys = (string | null)[];

/** Labels that need no other to be believed. */
function acceptedAlone(lines: ReadLine[], keys: Keys, recipe: Recipe): Set<string> {
  const told = new Set(recipe.speakers.map(({ label }) => labelKey(label)));
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const accepted = new Set<string>();
  lines.forEach(({ speaker, field }, index) => {
    const key = keys[index];
    if (!speaker || key === null || key === undefined) return;
    const isTold = speaker.form === "own" || speaker.form === "marked" || speaker.form === "angle";
    const comesAgain = (counts.get(key) ?? 0) > 1 && field === null;
    if (isTold || told.has(key) || comesAgain) accepted.add(key);
  });
  return accepted;
}

/** Labels that come once, but stand where a speaker stands, or name one who is known. */
function addCompanions(lines: ReadLine[], keys: Keys, accepted: Set<string>): void {
  const families = new Set(
    lines.flatMap(
      ({ dateline }) => dateline?.participants.map(({ family }) => nameKey(family)) ?? [],
    ),
  );
  const forms = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const before = accepted.size;
    lines.forEach(({ speaker }, index) => {
      if (!speaker || !accepted.has(keys[index] as string)) return;
      forms.add(speaker.form);
      const { family } = parseName(speaker.label);
      if (family !== null) families.add(nameKey(family));
    });
    lines.forEach(({ speaker, field }, index) => {
      if (!speaker || field !== null || accepted.has(keys[index] as string)) return;
      const { family } = parseName(speaker.label);
      const isKnown = family !== null && families.has(nameKey(family));
      const isBelow = Boolean(lines[index - 1]?.dateline);
      const isAmong = forms.has(speaker.form) && isNextToSpeaker(lines, keys, accepted, index);
      if (isKnown || isBelow || isAmong) accepted.add(keys[index] as string);
    });
    if (accepted.size === before) return;
  }
}

function isNextToSpeaker(
  lines: ReadLine[],
  keys: Keys,
  accepted: Set<string>,
  at: number,
): boolean {
  return [-1, 1].some((step) => {
    let index = at + step;
    while (lines[index]?.isBracketed) index += step;
    const key = keys[index];
    return key !== null && key !== undefined && accepted.has(key);
  });
}

/** A talk in which everybody speaks once. */
function acceptShortTalk(
  lines: ReadLine[],
  keys: Keys,
  accepted: Set<string>,
  words: number,
): void {
  const named = lines.flatMap(({ speaker, field }, index) =>
    speaker && field === null ? [keys[index] as string] : [],
  );
  if (new Set(named).size > 1 && named.length / words >= SHARE_OF_SHORT_TALK)
    for (const key of named) accepted.add(key);
}

/** Whether a speaker is introduced by name where others speak of them. */
function isSpokenOf(lines: ReadLine[], keys: Keys, accepted: Set<string>): boolean {
  const families = new Set(
    lines.flatMap(({ speaker }, index) => {
      const isAccepted = speaker !== null && accepted.has(keys[index] as string);
      return isAccepted ? (parseName(speaker.label).family ?? []) : [];
    }),
  );
  const [family, ...others] = families;
  if (family === undefined || others.length > 0) return false;
  return lines.some(({ block }, index) => keys[index] === null && hasFullName(block.text, family));
}

function hasFullName(text: string, family: string): boolean {
  const at = text.indexOf(` ${family}`);
  return at > 0 && /(?<!\p{L})\p{Lu}\p{Ll}+$/u.test(text.slice(Math.max(0, at - 30), at));
}

function isFollowed(keys: Keys, accepted: Set<string>, index: number): boolean {
  const key = keys[index + 1];
  return key !== null && key !== undefined && accepted.has(key);
}
