import type { NoteParts, NoteSegment } from "../../notes/note-form.ts";
import { splitPageProperties } from "./page-properties.ts";

const BULLET = /^([ \t]*)-(?: (.*))?$/s;
const PROPERTY = /^[ \t]*([\w-]+):: ?(.*)$/s;
const PART = /^[ \t]*readout-part:: ([A-Za-z0-9-]+) ([0-9a-z]+)( gone)?$/;

/** What the owner reads in a block that is not in the export any more; it is no part of the body. */
const GONE = "*No longer in the export from Readout.*";

/** A block with its part, hash and state in a property; deeper indentation and properties of Logseq stay. */
export function wrapBlock(
  part: { id: string; mark: string; isGone: boolean; body: string },
  before: string,
): string {
  const { id, mark, isGone, body } = part;
  const indent = /^[ \t]*/.exec(before)?.[0] ?? "";
  const [title = "", ...rest] = body.replaceAll(/^\n+|\n+$/g, "").split(/\r?\n/);
  const lines = [
    ...addedProperties(before),
    `readout-part:: ${id} ${mark}${isGone ? " gone" : ""}`,
    ...(rest[0]?.startsWith("id:: ") ? rest.splice(0, 1) : []),
    ...(isGone ? [GONE, ""] : []),
    ...rest,
  ];
  const inner = lines.map((line) => (line === "" ? "" : `${indent}  ${line}`));
  return [`${indent}- ${title}`, ...inner].map((line) => `${line}\n`).join("");
}

/** Those that Logseq keeps in a block, such as whether it is folded. */
function addedProperties(block: string): string[] {
  return propertiesOf(block.split(/\r?\n/))
    .filter((line) => !/^(?:readout-part|id)::/.test(line.trim()))
    .map((line) => line.trim());
}

/** The lines right after the first one that are properties. */
function propertiesOf(lines: readonly string[]): string[] {
  const rest = lines.slice(1);
  const end = rest.findIndex((line) => !PROPERTY.test(line));
  return end < 0 ? rest : rest.slice(0, end);
}

/** A body without its empty lines and the spaces around its lines, which Logseq may set otherwise. */
export function plainBlock(body: string): string {
  return body
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** A page taken apart at its bullets; a block without the property is text of the owner. */
export function splitPage(text: string): NoteParts {
  const { properties, body } = splitPageProperties(text);
  const segments: NoteSegment[] = [];
  for (const lines of blocksOf(body)) {
    const block = managedBlock(lines);
    if (block) segments.push(...block);
    else addOwn(segments, lines.join(""));
  }
  return { properties, segments, broken: [] };
}

/** The lines of each block with their ends; those before the first bullet are the first of all. */
function blocksOf(body: string): string[][] {
  const blocks: string[][] = [];
  for (const line of body.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const last = blocks.at(-1);
    if (last === undefined || BULLET.test(line.replace(/\r?\n$/, ""))) blocks.push([line]);
    else last.push(line);
  }
  return blocks;
}

function managedBlock(lines: readonly string[]): NoteSegment[] | null {
  const plain = lines.map((line) => line.replace(/\r?\n$/, ""));
  const bullet = BULLET.exec(plain[0] ?? "");
  const found = propertiesOf(plain).find((line) => PART.test(line));
  const part = PART.exec(found ?? "");
  if (!bullet || !part) return null;
  const end = plain.findLastIndex((line) => line.trim() !== "") + 1;
  const after = lines.slice(end).join("");
  const managed: NoteSegment = {
    kind: "managed",
    id: part[1] ?? "",
    mark: part[2] ?? "",
    isGone: part[3] !== undefined,
    body: bodyOf(plain.slice(0, end), bullet, part[3] !== undefined),
    text: lines.slice(0, end).join(""),
  };
  return after === "" ? [managed] : [managed, { kind: "own", text: after }];
}

function bodyOf(lines: readonly string[], bullet: RegExpExecArray, isGone: boolean): string {
  const properties = propertiesOf(lines);
  const ids = properties.map((line) => line.trim()).filter((line) => line.startsWith("id:: "));
  const indent = `${bullet[1] ?? ""}  `;
  const rest = lines
    .slice(1 + properties.length)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
  const gone = isGone ? rest.indexOf(GONE) : -1;
  if (gone >= 0) rest.splice(gone, rest[gone + 1] === "" ? 2 : 1);
  return [bullet[2] ?? "", ...ids, ...rest].join("\n");
}

function addOwn(segments: NoteSegment[], text: string): void {
  segments.push({ kind: "own", text });
}
