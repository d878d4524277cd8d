import type { NoteChangeKind } from "../../../contract/notes-folder.ts";
import { isReported, type Note, type NoteEntry } from "./note.ts";
import type { NoteForm, NoteSegment } from "./note-form.ts";
import { textMark } from "./text-mark.ts";

/** What becomes of one part. */
export interface PartChange {
  kind: NoteChangeKind;
  block: string | null;
  words: string;
  remark: string;
}

export interface MergedNote {
  text: string;
  changes: PartChange[];
  unchanged: number;
}

/** An entry with its text as it is now. */
export interface WrittenEntry {
  entry: NoteEntry;
  body: string;
  mark: string;
}

type Managed = Extract<NoteSegment, { kind: "managed" }>;

/** A stretch of the note as it will be. */
interface Stretch {
  /** Null for text of the owner. */
  id: string | null;
  text: string;
}

interface Merging {
  form: NoteForm;
  wanted: ReadonlyMap<string, WrittenEntry>;
  removeGone: boolean;
  changes: PartChange[];
  unchanged: number;
}

/** What the report says of a part whose marks were changed by hand. */
const BROKEN =
  "One of the two marks around this part is missing, so it was left alone. Delete what is left of it to have it written anew.";

/** A note with its parts brought up to date; whatever stands between them stays byte for byte. */
export function mergeNote(
  before: string,
  note: Note,
  entries: readonly WrittenEntry[],
  { form, removeGone }: { form: NoteForm; removeGone: boolean },
): MergedNote {
  const { properties, segments, broken } = form.split(before);
  const wanted = new Map(entries.map((one) => [one.entry.id, one]));
  const merging: Merging = { form, wanted, removeGone, changes: [], unchanged: 0 };
  const stretches = segments.flatMap((segment, index) =>
    mergeSegment(segment, () => ownTextAfter(segments, index), merging),
  );
  for (const id of broken)
    merging.changes.push({ kind: "edited", block: id, words: id, remark: BROKEN });
  addNew(stretches, entries, { text: before, broken }, merging);
  const head = form.mergeProperties(properties, note);
  if (head.left !== null)
    merging.changes.push({ kind: "edited", block: null, words: note.title, remark: head.left });
  const text = head.text + stretches.map((stretch) => stretch.text).join("");
  return { text, changes: merging.changes, unchanged: merging.unchanged };
}

/** Text of the owner from here to the next part. */
function ownTextAfter(segments: readonly NoteSegment[], part: number): string {
  let text = "";
  for (let at = part + 1; segments[at]?.kind === "own"; at += 1) text += segments[at]?.text ?? "";
  return text;
}

function mergeSegment(segment: NoteSegment, after: () => string, merging: Merging): Stretch[] {
  if (segment.kind === "own") return [{ id: null, text: segment.text }];
  const wanted = merging.wanted.get(segment.id);
  return wanted ? mergeWanted(segment, wanted, merging) : mergeGone(segment, after, merging);
}

function mergeWanted(segment: Managed, wanted: WrittenEntry, merging: Merging): Stretch[] {
  const { form, changes } = merging;
  const { id, body } = segment;
  const present = textMark(form.plain(body));
  const isEdited = present !== segment.mark;
  const isAsWanted = present === wanted.mark;
  if (isAsWanted && !isEdited && !segment.isGone) {
    if (isReported(wanted.entry)) merging.unchanged += 1;
    return [{ id, text: segment.text }];
  }
  const report = (kind: NoteChangeKind, remark = "") => {
    const words = wordsOf(wanted.entry);
    if (isReported(wanted.entry) || kind === "edited")
      changes.push({ kind, block: id, words, remark });
  };
  if (isEdited && wanted.mark === segment.mark) {
    report("edited", "It was changed by hand; that version stays.");
    return [{ id, text: segment.text }];
  }
  const renewed = form.wrap(
    { id, mark: wanted.mark, isGone: false, body: wanted.body },
    segment.text,
  );
  if (!isEdited || isAsWanted) {
    report("updated");
    return [{ id, text: withLineEnds(renewed, segment.text) }];
  }
  report(
    "edited",
    "It was changed by hand, and in Readout too: the note has both versions, Readout’s first.",
  );
  return [
    { id, text: withLineEnds(renewed, segment.text) },
    { id: null, text: form.asOwn(id, body) },
  ];
}

function mergeGone(
  segment: Managed,
  after: () => string,
  { form, removeGone, changes }: Merging,
): Stretch[] {
  const { id, body } = segment;
  const isEdited = textMark(form.plain(body)) !== segment.mark;
  const isQuiet = !/^[rw]-/.test(id);
  const report = (kind: NoteChangeKind, remark: string) => {
    if (!isQuiet) changes.push({ kind, block: id, words: firstWords(body), remark });
  };
  const isHeld = removeGone && form.hangsOn(segment.text, after());
  if (removeGone && !isEdited && !isHeld) {
    report("removed", "It is not in the export any more.");
    return [];
  }
  report("kept", `It is not in the export any more.${whyKept(isEdited, isHeld)}`);
  if (isEdited || segment.isGone || isQuiet) return [{ id, text: segment.text }];
  const marked = form.wrap({ id, mark: segment.mark, isGone: true, body }, segment.text);
  return [{ id, text: withLineEnds(marked, segment.text) }];
}

function whyKept(isEdited: boolean, isHeld: boolean): string {
  if (isEdited) return " It was changed by hand; that version stays.";
  return isHeld ? " Your remarks hang on it, so it stays." : "";
}

/** Parts that the note does not have yet, each after the one that it follows in the export. */
function addNew(
  stretches: Stretch[],
  entries: readonly WrittenEntry[],
  before: { text: string; broken: readonly string[] },
  { form, wanted, changes }: Merging,
): void {
  const present = new Set([...stretches.map(({ id }) => id), ...before.broken]);
  let last = -1;
  for (const { entry, body, mark } of entries) {
    const { id } = entry;
    if (present.has(id)) {
      last = Math.max(last, placeOf(id, stretches, last + 1));
      continue;
    }
    const at = last < 0 ? beforeFirst(stretches, wanted) : afterRemarks(stretches, last, form);
    const made = form.wrap({ id, mark, isGone: false, body }, "");
    const text = gapAfter(stretches[at - 1]) + made + gapBefore(stretches[at]);
    stretches.splice(at, 0, { id, text: withLineEnds(text, before.text) });
    last = at;
    if (isReported(entry))
      changes.push({ kind: "added", block: id, words: wordsOf(entry), remark: "" });
  }
}

/** Mostly the parts stand in the order of the export, so that the next one is near. */
function placeOf(part: string, stretches: readonly Stretch[], from: number): number {
  for (let at = from; at < stretches.length; at += 1) if (stretches[at]?.id === part) return at;
  return stretches.findIndex(({ id }) => id === part);
}

/** An empty line stands between two parts, and between a part and text. */
function gapAfter(before: Stretch | undefined): string {
  if (before === undefined || before.text === "" || /\n\r?\n$/.test(before.text.slice(-3)))
    return "";
  if (/^\r?\n$/.test(before.text)) return "";
  return before.text.endsWith("\n") ? "\n" : "\n\n";
}

function gapBefore(after: Stretch | undefined): string {
  return after === undefined || /^\r?\n/.test(after.text) ? "" : "\n";
}

function beforeFirst(stretches: Stretch[], wanted: ReadonlyMap<string, unknown>): number {
  const first = stretches.findIndex(({ id }) => id !== null && wanted.has(id));
  return first < 0 ? stretches.length : first;
}

/** Remarks of the owner that follow a part are about it, and stay with it. */
function afterRemarks(stretches: Stretch[], part: number, form: NoteForm): number {
  let at = part + 1;
  for (; stretches[at]?.id === null; at += 1) {
    const text = stretches[at]?.text ?? "";
    const end = form.endOfRemarks(text);
    if (end >= text.length) continue;
    stretches.splice(
      at,
      1,
      { id: null, text: text.slice(0, end) },
      { id: null, text: text.slice(end) },
    );
    return at + 1;
  }
  return at;
}

/** The line ends of the file that it is for. */
function withLineEnds(made: string, file: string): string {
  return /\r\n/.test(file) ? made.replaceAll(/\r?\n/g, "\r\n") : made;
}

const MOST_WORDS = 80;

function wordsOf({ id, content }: NoteEntry): string {
  if (content.kind === "words") return oneLine(content.text);
  if (content.kind !== "excerpt") return id;
  const { annotation, pieces } = content.excerpt;
  return oneLine(pieces.map(({ exact }) => exact).join(" ") || annotation.note) || id;
}

/** Of a part that the export does not know any more: the first line that is no attribution. */
function firstWords(body: string): string {
  const lines = body.split(/\r?\n/).map((line) => line.replace(/^[\s>-]+/, ""));
  return oneLine(lines.find((line) => line !== "" && !/^\*\*.*:$/.test(line)) ?? "");
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS).toWellFormed()}…` : line;
}
