import type { MergedProperties } from "../../notes/note-form.ts";
import type { Note } from "../../notes/note.ts";
import { textMark } from "../../notes/text-mark.ts";

/** Lines at the very beginning of a page, such as `tags:: a, b`. */
const HEAD = /^\uFEFF?(?:[\w-]+::[^\n]*(?:\n|$))*/;
const LINE = /^(\uFEFF?)([\w-]+)::[ \t]*([^\r\n]*)/;
/** Those that Readout alone writes; a mark over them tells of a change by hand. */
const ALONE = ["source", "link", "date"] as const;
const STATE = "readout-state";

export function splitPageProperties(text: string): { properties: string; body: string } {
  const properties = HEAD.exec(text)?.[0] ?? "";
  return { properties, body: text.slice(properties.length) };
}

/** Null for a page that Readout did not write. */
export function pageIdOf(text: string): string | null {
  return valuesOf(splitPageProperties(text).properties).get("readout") ?? null;
}

/** Properties with Readout's own brought up to date; all others, and tags and aliases of the owner, stay as they are. */
export function mergePageProperties(before: string, note: Note): MergedProperties {
  const wanted = ownValues(note);
  const present = valuesOf(before);
  const isNew = !present.has("readout");
  const changes = new Map<string, string | undefined>();
  if (isNew) changes.set("readout", note.id);
  const isEdited = !isNew && stateOf(present) !== present.get(STATE);
  const isLeft = isEdited && stateOf(wanted) !== stateOf(present);
  if (!isLeft && stateOf(wanted) !== present.get(STATE)) {
    for (const key of ALONE)
      if (present.get(key) !== wanted.get(key)) changes.set(key, wanted.get(key));
    changes.set(STATE, stateOf(wanted));
  }
  for (const [key, values] of [
    ["alias", [note.title]],
    ["tags", note.tags],
  ] as const) {
    const had = listOf(present.get(key) ?? "");
    const missing = values.map(oneLine).filter((value) => !had.includes(value));
    if (missing.length > 0) changes.set(key, [...had, ...missing].map(listed).join(", "));
  }
  const text = withChanges(before, changes);
  return {
    text: isNew ? `${text}\n` : text,
    left: isLeft
      ? "Source, link or date in its properties were changed by hand, and stay so."
      : null,
  };
}

function ownValues({ sources, link, date }: Note): Map<string, string> {
  return new Map([
    ...(sources.length === 0 ? [] : [["source", oneLine(sources.join("; "))] as const]),
    ["link", link],
    ...(date === null ? [] : [["date", oneLine(date)] as const]),
  ]);
}

function stateOf(values: ReadonlyMap<string, string>): string {
  return textMark(JSON.stringify(ALONE.map((key) => values.get(key) ?? null)));
}

function valuesOf(properties: string): Map<string, string> {
  const lines = properties.split("\n").map((line) => LINE.exec(line));
  return new Map(lines.flatMap((line) => (line ? [[line[2] ?? "", (line[3] ?? "").trim()]] : [])));
}

function withChanges(before: string, changes: ReadonlyMap<string, string | undefined>): string {
  const end = before.includes("\r\n") ? "\r\n" : "\n";
  const done = new Set<string>();
  const lines = (before.match(/[^\n]*\n|[^\n]+$/g) ?? []).flatMap((line) => {
    const [, mark = "", key = ""] = LINE.exec(line) ?? [];
    if (!changes.has(key)) return [line];
    done.add(key);
    const value = changes.get(key);
    return value === undefined ? [] : [`${mark}${key}:: ${value}${end}`];
  });
  const last = lines.at(-1);
  if (last !== undefined && !last.endsWith("\n")) lines.push(end);
  const added = [...changes].filter(([key, value]) => !done.has(key) && value !== undefined);
  return [...lines, ...added.map(([key, value]) => `${key}:: ${value}${end}`)].join("");
}

/** `a, [[b, c]]` as its parts. */
function listOf(value: string): string[] {
  const parts = value.match(/\[\[[^\]]*\]\]|[^,]+/g) ?? [];
  return parts
    .map((part) => part.trim().replace(/^#?\[\[|\]\]$/g, ""))
    .filter((part) => part !== "");
}

function listed(value: string): string {
  return /[,#\s]/.test(value) ? `[[${value}]]` : value;
}

function oneLine(text: string): string {
  return text.replaceAll(/[[\]\s]+/g, " ").trim();
}
