import type { RecordKind } from "../../../contract/work.ts";
import { firstDate } from "./dates.ts";
import type { DescribedByLine } from "./datelines.ts";
import { type NamedParticipant, participantsIn, placeIn, roleOfLabel } from "./participants.ts";
import { type Part, partOf } from "./parts.ts";
import { parseName } from "./person-name.ts";
import type { NamedSpeaker, ReadLine } from "./read-lines.ts";
import type { RecordField } from "./record-fields.ts";
import { recordKindIn } from "./record-kind.ts";
import { splitRole } from "./label.ts";

const FEWEST = 2;
const LONGEST_NAME = 120;

/** A line with a field, or with one more name below a field of people. */
interface FieldLine {
  index: number;
  field: RecordField;
}

/**
 * The lines with which memoranda begin, `Date: …`, `Participants: …`, by index; the last of them opens the
 * record that they describe.
 */
export function readFields(
  lines: ReadLine[],
  speakers: (NamedSpeaker | null)[],
): Map<number, Part> {
  const parts = new Map<number, Part>();
  const lastSpoken = speakers.findLastIndex((speaker) => speaker !== null);
  let index = 0;
  while (index < lines.length) {
    const run = fieldRun(lines, speakers, index);
    const names = new Set(run.map(({ field }) => field.name.toLowerCase()));
    const describes = run.some(
      ({ field }) => field.meaning === "date" || field.meaning === "people",
    );
    if (index < lastSpoken && names.size >= FEWEST && describes) {
      for (const line of run)
        parts.set(
          line.index,
          partOf((lines[line.index] as ReadLine).block, "dateline", 0.9, "record-field"),
        );
      const last = run.at(-1) as FieldLine;
      (parts.get(last.index) as Part).opens = describe(run, headingBefore(lines, index));
    }
    index += Math.max(1, run.length);
  }
  return parts;
}

function fieldRun(lines: ReadLine[], speakers: (NamedSpeaker | null)[], from: number): FieldLine[] {
  const run: FieldLine[] = [];
  for (let index = from; index < lines.length; index++) {
    const { field, block } = lines[index] as ReadLine;
    if (speakers[index] || block.kind === "heading") break;
    const last = run.at(-1)?.field;
    if (field) run.push({ index, field });
    else if (last && isFurther(last, block.text))
      run.push({ index, field: { name: last.name, meaning: last.meaning, value: block.text } });
    else break;
  }
  return run;
}

/** Below a field of people or an empty one come names, each on a line of its own. */
function isFurther(field: RecordField, text: string): boolean {
  if (field.meaning !== "people" && field.value !== "") return false;
  return text.length <= LONGEST_NAME && /^\p{Lu}/u.test(text) && !/\p{Ll}{3}[.!?:]$/u.test(text);
}

function describe(run: FieldLine[], heading: string): DescribedByLine {
  const valueOf = (meaning: string) =>
    run.flatMap(({ field }) => (field.meaning === meaning ? [field.value] : [])).join(" ");
  const when = valueOf("date");
  const date = firstDate(when);
  const afterDate = date
    ? when.slice(date.end).replace(/\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?/giu, " ")
    : "";
  const all = [heading, ...run.map(({ field }) => field.value)].join(". ");
  return {
    kind: kindOf(heading, all),
    date: date?.iso ?? null,
    place:
      valueOf("place") || placeIn(afterDate.replace(/[\s,;–-]+$/u, "").replace(/^[\s,;–-]+/u, "")),
    isLoose: false,
    participants: run.flatMap(({ field }) => (field.meaning === "people" ? peopleIn(field) : [])),
  };
}

function kindOf(heading: string, all: string): RecordKind {
  return recordKindIn(heading) ?? recordKindIn(all) ?? "other";
}

/** Names in a field, whose own name is their role when it is one person’s. */
function peopleIn({ name, value }: RecordField): NamedParticipant[] {
  const isRole =
    !/^(?:participants|present|attendees|in attendance|speakers|people|участники|присутств)/iu.test(
      name,
    );
  return value.split(/;|\s(?:and|и)\s/u).flatMap((part) => {
    const named = splitRole(part.trim().replace(/[.,]$/u, ""));
    const { family, given, role } = parseName(named.name);
    if (family === null) return participantsIn(part);
    const own = [roleOfLabel(role), named.role].filter(Boolean).join(", ");
    return [{ family, given, role: own || (isRole ? name : null) }];
  });
}

function headingBefore(lines: ReadLine[], index: number): string {
  const heading = lines.slice(0, index).findLast(({ block }) => block.kind === "heading");
  return heading?.block.text ?? "";
}

/** What a name on a line of its own can stand above. */
export function isKindInContext(part: Part): boolean {
  return part.kind === "turn" || part.kind === "commentary";
}
