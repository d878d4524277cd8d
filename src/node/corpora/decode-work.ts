import { z } from "zod";
import { issueSentence } from "../../contract/issue-sentence.ts";
import { LAYERS, PICTURE_TYPES, RECORD_KINDS, type Work } from "../../contract/work.ts";
import { ID_PATTERN } from "../../core/corpus/id-pattern.ts";
import { HASH_PATTERN } from "./corpus-folder.ts";
import { verifyWorks } from "../verify-works.ts";

const text = z.string();
const nullable = text.nullable();
const texts = z.array(text);
const count = z.int().min(0);
const seconds = z.number().min(0);

const date = z.strictObject({
  iso: nullable,
  earliest: nullable,
  latest: nullable,
  precision: z.enum(["day", "month", "year", "approximate", "unknown"]),
  note: nullable,
});

const publication = z.strictObject({
  publisher: nullable,
  authors: texts,
  translators: texts,
  date: nullable,
  url: nullable,
  licence: nullable,
  credits: texts,
});

const picture = z.strictObject({
  hash: z.string().regex(HASH_PATTERN),
  mediaType: z.enum(PICTURE_TYPES),
  alt: text,
  bytes: count,
  below: z.literal(true).exactOptional(),
});

const passage = z.strictObject({
  id: text,
  work: text,
  section: text,
  ordinal: count,
  kind: z.enum(["heading", "dateline", "turn", "line", "stage", "commentary", "caption", "credit"]),
  layer: z.enum(LAYERS as ["record", "commentary"]),
  text,
  turn: nullable,
  record: nullable,
  insertions: z.array(z.strictObject({ start: count, end: count })),
  readings: z.array(z.strictObject({ start: count, end: count, original: text })).exactOptional(),
  pictures: z.array(picture).exactOptional(),
  pages: z.array(z.strictObject({ at: count, label: text })).exactOptional(),
  time: z.strictObject({ start: seconds, end: seconds.nullable() }).exactOptional(),
  note: z.strictObject({ mark: nullable, by: nullable, at: count.exactOptional() }).exactOptional(),
});

const turn = z.strictObject({
  id: text,
  section: text,
  record: nullable,
  number: count,
  speaker: nullable,
  label: nullable,
  role: nullable,
  passages: texts,
});

const record = z.strictObject({
  id: text,
  work: text,
  kind: z.enum(RECORD_KINDS),
  date,
  place: nullable,
  participants: z.array(z.strictObject({ person: text, role: nullable })),
  sections: texts,
});

const work: z.ZodType<Work> = z.strictObject({
  id: z.string().regex(ID_PATTERN, "an id holds only a–z, 0–9 and hyphens"),
  corpus: text,
  title: text,
  subtitle: nullable,
  language: text,
  publication,
  textVersion: text,
  counts: z.strictObject({ sections: count, records: count, turns: count, passages: count }),
  folder: text.exactOptional(),
  sections: z.array(
    z.strictObject({ id: text, number: z.int().nullable(), heading: text, passages: texts }),
  ),
  passages: z.array(passage),
  turns: z.array(turn),
  records: z.array(record),
  persons: z.array(z.strictObject({ id: text, name: text, shortName: text })),
});

/** A work that somebody else wrote down: the work, or why it cannot be one, to go on after “because”. */
export function decodeForeignWork(value: unknown): Work | string {
  const result = work.safeParse(value, { error: issueSentence });
  if (!result.success) {
    const issue = result.error.issues[0];
    return `“${issue?.path.join(".")}” does not fit: ${issue?.message ?? "it has the wrong shape"}`;
  }
  return problemOf(result.data) ?? result.data;
}

/** Addresses lead to their work by their first part, and places in an index to passages by their ordinal. */
function problemOf(read: Work): string | undefined {
  const { id, passages, sections, turns, counts } = read;
  const stray = [...sections, ...turns, ...passages].find((part) => !part.id.startsWith(`${id}/`));
  if (stray) return `the address “${stray.id}” is not one of the work “${id}”`;
  if (passages.some(({ ordinal, work: own }, index) => ordinal !== index || own !== id))
    return "its paragraphs are not numbered in order";
  if (counts.passages !== passages.length)
    return "it has another number of paragraphs than it says";
  // Front and back matter have no number and are not counted.
  if (counts.sections !== sections.filter(({ number }) => number !== null).length)
    return "it has another number of sections than it says";
  return verifyWorks([read])[0]?.problems[0];
}
