import type { RecordKind } from "../../../contract/work.ts";
import { dateAtStart, firstDate, type FoundDate } from "./dates.ts";
import { type NamedParticipant, participantsIn, placeIn, withoutPlace } from "./participants.ts";
import { recordKindIn } from "./record-kind.ts";

/** What a line says of the record that it opens. */
export interface DescribedByLine {
  kind: RecordKind;
  date: string | null;
  place: string | null;
  participants: NamedParticipant[];
  /** It does not begin with its date, so that it may be a sentence like others. */
  isLoose: boolean;
}

const LONGEST = 400;
/** A time of day, and what parts it from the rest. */
const AFTER_DATE =
  /^(?:[\s.,:;—–()|-]|(?:at\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?![\p{L}\p{N}]))*/iu;
const SHORT_REST = 60;
const PLACE_FIRST =
  /^(?:(?:г|гор)\.\s?)?(\p{Lu}[\p{L}.’' -]{1,40}(?:,\s\p{Lu}[\p{L}.’' -]{1,40}){0,2})\s?[,.:—–-]\s*(?=\S)/u;

/**
 * What a dateline says; null for what is none. It begins with a date, perhaps after a place, and goes on
 * with a few words or the kind of record; or it speaks of a record and its date in one short paragraph.
 */
export function readDateline(text: string): DescribedByLine | null {
  if (text.length > LONGEST) return null;
  const opened = dateFirst(text) ?? placeFirst(text) ?? spokenOf(text);
  if (!opened) return null;
  const { date, rest, isLoose } = opened;
  const place = opened.place ?? placeIn(rest);
  const participants = participantsIn(withoutPlace(rest, place));
  return { kind: recordKindIn(rest) ?? "other", date: date.iso, place, participants, isLoose };
}

/** What a paragraph of commentary says of the words that it introduces; null when of no record. */
export function readIntroduction(text: string): DescribedByLine | null {
  if (!/:["”’)]*$/u.test(text)) return null;
  const sentence = text.split(/(?<=\p{Ll}[.!?])\s+(?=\p{Lu})/u).at(-1) as string;
  const kind = sentence.length > LONGEST ? null : recordKindIn(sentence);
  if (kind === null) return null;
  const date = firstDate(sentence)?.iso ?? null;
  const place = placeIn(sentence);
  const participants = participantsIn(withoutPlace(sentence, place));
  return { kind, date, place, participants, isLoose: true };
}

interface Opened {
  date: FoundDate;
  place: string | null;
  /** The words besides date and place. */
  rest: string;
  isLoose: boolean;
}

function dateFirst(text: string): Opened | null {
  const date = dateAtStart(text);
  if (!date) return null;
  const rest = text.slice(date.end).replace(AFTER_DATE, "");
  const isParted = /^\s*(?:$|[.,:;—–()|-])/u.test(text.slice(date.end));
  const fits = isParted && (rest.length <= SHORT_REST || recordKindIn(rest) !== null);
  return fits ? { date, place: null, rest, isLoose: false } : null;
}

function placeFirst(text: string): Opened | null {
  const place = PLACE_FIRST.exec(text);
  if (!place || recordKindIn(place[1] as string) !== null) return null;
  const opened = dateFirst(text.slice(place[0].length));
  return opened && { ...opened, place: place[1] as string };
}

const SPOKEN_OF = 300;

function spokenOf(text: string): Opened | null {
  if (text.length > SPOKEN_OF || recordKindIn(text) === null) return null;
  const date = firstDate(text);
  if (!date || /\p{Ll}[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+\s/u.test(text)) return null;
  const rest = `${text.slice(0, date.start)} ${text.slice(date.end)}`.replace(
    /,?\s+on\s+(?=[.,\s]|$)/u,
    " ",
  );
  return { date, place: null, rest: rest.replaceAll(/\s+/gu, " ").trim(), isLoose: true };
}
