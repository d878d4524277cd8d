import { compareText } from "../../text/compare.ts";

/** Stands between two versions of a note that were both kept; the time is that of the one after it. */
const BETWEEN = /\n\n\*Another copy, as of (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) UTC:\*\n\n/u;

/** A note, and when it was last changed, ISO 8601 in UTC. */
export interface DatedNote {
  note: string;
  at: string;
}

/**
 * Both of two notes, the newer first and before each other one a line that says from when it is. Versions that
 * were put together before are taken apart again, so that each is there once, in whatever order copies meet.
 */
export function unitedNotes(one: DatedNote, other: DatedNote): string {
  const times = new Map<string, string>();
  for (const { note, at } of [...versionsOf(one), ...versionsOf(other)])
    if (note !== "" && at > (times.get(note) ?? "")) times.set(note, at);
  const [newest, ...others] = [...times].sort(
    ([noteA, a], [noteB, b]) => compareText(b, a) || compareText(noteA, noteB),
  );
  if (!newest) return "";
  return [
    newest[0],
    ...others.map(([note, at]) => `\n\n*Another copy, as of ${at} UTC:*\n\n${note}`),
  ].join("");
}

function versionsOf({ note, at }: DatedNote): DatedNote[] {
  const [first = "", ...others] = note.split(BETWEEN);
  const versions = [{ note: first, at: at.slice(0, 19).replace("T", " ") }];
  for (let index = 0; index + 1 < others.length; index += 2)
    versions.push({ at: others[index]!, note: others[index + 1]! });
  return versions;
}
