/** What a line of the kind `Name: value` describes when it is no speaker’s. */
export type FieldMeaning = "date" | "place" | "people" | "subject" | "credit" | "other";

const NAMES: Record<FieldMeaning, string> = {
  date: "date|date and time|date, time and place|date/time|date/time/place|date, time, and place|time|дата|дата и время|время",
  place: "place|location|venue|held at|место|место проведения",
  people:
    "participants|present|attendees|in attendance|speakers|people|interviewer|interviewee|interviewers|interviewees|narrator|moderator|notetaker|note taker|interpreter|interpreters|" +
    "участники|присутствовали|присутствуют|интервьюер|респондент|переводчик",
  subject: "subject|topic|title|re|regarding|agenda|тема|повестка дня|предмет",
  credit:
    "source|sources|photo|photos|picture|image|text|translation|translator|translated by|author|authors|by|editor|edited by|transcribed by|transcript|transcriber|transcription|recorded by|copyright|published|" +
    "источник|фото|текст|перевод|автор|редактор|расшифровка",
  other:
    "note|notes|note to readers|editor’s note|editor's note|from|to|cc|bcc|url|link|see|see also|update|updated|warning|example|bonus|summary|background|contents|keywords|tags|classification|reason|distribution|drafted|cleared|duration|length|language|file|tape|session|interview|project|collection|status|version|figure|table|chapter|part|section|act|scene|abstract|key|legend|abbreviations|read more|related|correction|" +
    "примечание|примечания|см|от|кому|копия|обновление|внимание|пример|содержание|ключевые слова|длительность|язык",
};

const MEANINGS = new Map(
  (Object.entries(NAMES) as [FieldMeaning, string][]).flatMap(([meaning, names]) =>
    names.split("|").map((name) => [name, meaning] as const),
  ),
);

/** Names of fields that speakers bear too, where their value is more than a name. */
const ALSO_SPEAKERS = new Set([
  "interviewer",
  "interviewee",
  "narrator",
  "moderator",
  "interpreter",
  "editor",
  "author",
  "translator",
  "интервьюер",
  "респондент",
  "переводчик",
  "автор",
  "редактор",
]);

export interface RecordField {
  name: string;
  meaning: FieldMeaning;
  value: string;
}

/** A line such as `Place: Geneva`; null when its name is none of a field. */
export function parseField(text: string): RecordField | null {
  const colon = text.slice(0, 60).indexOf(":");
  if (colon < 0) return fieldAlone(text);
  const name = text.slice(0, colon).trim();
  const meaning = MEANINGS.get(name.toLowerCase());
  const value = text.slice(colon + 1).trim();
  if (meaning === undefined) return null;
  if (ALSO_SPEAKERS.has(name.toLowerCase()) && !isShortValue(value)) return null;
  return { name, meaning, value };
}

/** A name in capitals on a line of its own, whose value stands below. */
function fieldAlone(text: string): RecordField | null {
  if (text.length > 40 || text !== text.toUpperCase()) return null;
  const meaning = MEANINGS.get(text.toLowerCase());
  const isDescribing = meaning !== undefined && meaning !== "other" && meaning !== "credit";
  return isDescribing ? { name: text, meaning, value: "" } : null;
}

/** Whether this never is the name of a speaker. */
export function isFieldName(label: string): boolean {
  const name = label.toLowerCase();
  return NUMBERED.test(name) || (MEANINGS.has(name) && !ALSO_SPEAKERS.has(name));
}

const NUMBERED =
  /^(?:episode|chapter|part|section|figure|table|tape|file|session|day|week|volume|item|step|выпуск|глава|часть|рис\.?|таблица)\s+[\divxlc]+$/u;

/** A name or two, and no sentence. */
function isShortValue(value: string): boolean {
  return value !== "" && value.length < 100 && !/[.!?…]$/u.test(value) && /^\p{Lu}/u.test(value);
}
