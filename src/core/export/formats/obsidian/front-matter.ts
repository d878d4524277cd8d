import { parse, stringify } from "yaml";
import type { MergedProperties } from "../../notes/note-form.ts";
import type { Note } from "../../notes/note.ts";
import { textMark } from "../../notes/text-mark.ts";
import { obsidianTag } from "../markdown/obsidian-tag.ts";

const FRONT = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(^---[ \t]*(?:\r?\n|$))/m;
/** The id of a note, by which it is found again. */
const ID = "readout";
/** A mark over those properties that Readout alone writes, by which a change by hand is told. */
const STATE = "readout-state";
const ALONE = ["title", "date", "source", "link"] as const;

type Properties = Record<string, unknown>;

export function splitFrontMatter(text: string): { properties: string; body: string } {
  const found = FRONT.exec(text);
  const properties = found && found.index === 0 ? found[0] : "";
  return { properties, body: text.slice(properties.length) };
}

/** Null where there is none. */
export function noteIdOf(text: string): string | null {
  const { properties } = splitFrontMatter(text);
  if (!properties.includes(ID)) return null;
  const read = readProperties(inside(properties));
  // Also in properties that its owner broke: else the whole note would be written a second time.
  const id =
    read === null ? /^readout:[ \t]*["']?(.*?)["']?[ \t\r]*$/m.exec(properties)?.[1] : read[ID];
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

/**
 * Properties with Readout's own brought up to date; those of the owner stay byte for byte, and so do tags and aliases
 * that the owner added.
 */
export function mergeFrontMatter(before: string, note: Note): MergedProperties {
  const wanted = ownProperties(note);
  if (before === "") return { text: fresh(wanted, note), left: null };
  const source = inside(before);
  const present = readProperties(source);
  if (present === null)
    return { text: before, left: "Its properties cannot be read as YAML, and were left alone." };
  const { changes, left } = changesOf(present, wanted, note);
  if (changes.size === 0) return { text: before, left };
  const end = /\r\n/.test(source) ? "\r\n" : "\n";
  const text = withChanges(source, changes, end);
  if (!isKept(present, readProperties(text), changes))
    return {
      text: before,
      left: "Its properties are written in a way that Readout cannot change safely, and were left alone.",
    };
  const [, open = "", , close = ""] = FRONT.exec(before) ?? [];
  return { text: open + text + close, left };
}

function inside(properties: string): string {
  return FRONT.exec(properties)?.[2] ?? "";
}

function readProperties(source: string): Properties | null {
  try {
    const value: unknown = parse(source);
    if (value === null) return {};
    return typeof value === "object" && !Array.isArray(value) ? (value as Properties) : null;
  } catch {
    // What cannot be read is reported by whoever asked, and left as it is.
    return null;
  }
}

function ownProperties({ title, date, sources, link }: Note): Properties {
  return {
    title,
    ...(date !== null && { date }),
    ...(sources.length > 0 && { source: sources.length === 1 ? sources[0] : sources }),
    link,
  };
}

function stateOf(properties: Properties): string {
  return textMark(JSON.stringify(ALONE.map((key) => properties[key] ?? null)));
}

function fresh(wanted: Properties, note: Note): string {
  const { title, ...rest } = wanted;
  const data = {
    title,
    aliases: [note.title],
    ...(note.tags.length > 0 && { tags: tagsOf(note) }),
    ...rest,
    [ID]: note.id,
    [STATE]: stateOf(wanted),
  };
  return `---\n${written(data)}---\n\n`;
}

function written(data: Properties): string {
  return stringify(data, { lineWidth: 0 });
}

function tagsOf({ tags }: Note): string[] {
  return [...new Set(tags.map(obsidianTag))].sort();
}

const LEFT = "Title, date, source or link in its properties were changed by hand, and stay so.";

/** The properties to be set, or removed where the value is undefined. */
function changesOf(present: Properties, wanted: Properties, note: Note) {
  const changes = new Map<string, unknown>();
  const isEdited = stateOf(present) !== present[STATE];
  const isLeft = isEdited && stateOf(wanted) !== stateOf(present);
  if (!isLeft && stateOf(wanted) !== present[STATE]) {
    for (const key of ALONE)
      if (JSON.stringify(present[key]) !== JSON.stringify(wanted[key]))
        changes.set(key, wanted[key]);
    changes.set(STATE, stateOf(wanted));
  }
  for (const [key, values] of [
    ["aliases", [note.title]],
    ["tags", tagsOf(note)],
  ] as const) {
    const had = listOf(present[key]);
    const missing = values.filter((value) => !had.includes(value));
    if (missing.length > 0) changes.set(key, [...had, ...missing]);
  }
  return { changes, left: isLeft ? LEFT : null };
}

/** Obsidian also reads tags and aliases that stand in one line, divided by commas. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (value === null || value === undefined || value === "") return [];
  return String(value)
    .split(",")
    .map((part) => part.trim());
}

/** Entries begin at the margin; items of a list may stand there too and belong to the entry above. */
function withChanges(source: string, changes: ReadonlyMap<string, unknown>, end: string): string {
  const done = new Set<string>();
  const texts: string[] = [];
  let isReplaced = false;
  for (const line of source.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const isInner = /^(?:[ \t]+\S|-(?:\s|$))/.test(line);
    if (!isInner) {
      const key = /^([A-Za-z][\w-]*):(?:\s|$)/.exec(line)?.[1];
      isReplaced = key !== undefined && changes.has(key);
      if (key !== undefined && isReplaced) {
        texts.push(entry(key, changes.get(key), end));
        done.add(key);
      }
    }
    if (!isReplaced) texts.push(line);
  }
  for (const [key, value] of changes) if (!done.has(key)) texts.push(entry(key, value, end));
  return texts.join("");
}

function entry(key: string, value: unknown, end: string): string {
  return value === undefined ? "" : written({ [key]: value }).replaceAll("\n", end);
}

/** Whether all other properties read as they did, and the changed ones as they were meant. */
function isKept(
  before: Properties,
  after: Properties | null,
  changes: ReadonlyMap<string, unknown>,
): boolean {
  if (after === null) return false;
  const keys = new Set([...Object.keys(before), ...Object.keys(after), ...changes.keys()]);
  return [...keys].every((key) => {
    const meant = changes.has(key) ? changes.get(key) : before[key];
    return JSON.stringify(after[key]) === JSON.stringify(meant);
  });
}
