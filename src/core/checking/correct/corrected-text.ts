import { escapeMarkdownLine } from "../../text/escape-markdown.ts";
import { plainText, type StyledText } from "../../citation/styled-text.ts";
import { type Corrections, type Edit, inOrder, withEdits } from "./corrections.ts";

/** How notes are written into a text: as footnotes of Markdown, or as numbers with a list at the end. */
export type NoteForm = "markdown" | "plain";

/**
 * A text with its corrections, and nothing else changed: words and marks of notes at their places, what the notes say
 * behind all the rest. Labels that the text has already are left to it.
 */
export function correctedText(text: string, corrections: Corrections, form: NoteForm): string {
  const { within, behind } = textEdits(text, corrections, form);
  return withEdits(text, [...within, ...behind]);
}

/** The edits that {@link correctedText} makes, in their order: in the text, and what the notes say behind it. */
export function textEdits(
  text: string,
  { list }: Corrections,
  form: NoteForm,
): { within: Edit[]; behind: Edit[] } {
  const words = list.flatMap(({ edits }) =>
    edits.map((edit) => (form === "markdown" ? escaped(edit) : edit)),
  );
  const labelOf = form === "markdown" ? markdownLabels(text) : plainLabels(text);
  const notes = list
    .flatMap(({ note }) => note ?? [])
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, text: said }) => ({ at, text: said, label: labelOf() }));
  const marks = notes.map(({ at, label }) => ({ start: at, end: at, words: label }));
  return { within: inOrder([...words, ...marks]), behind: definitions(text, notes, form) };
}

/** What could be markup within a line of Markdown. */
export const MARKUP = /[\\`*_[\]<~^=|$]|&(?=#?\w+;)/gu;

/** Words of a source become no markup; what stands at their edges is as it was. */
function escaped(edit: Edit): Edit {
  const [, before = "", words = "", after = ""] = /^(\s*)([^]*?)(\s*)$/u.exec(edit.words) ?? [];
  const lines = words.split(/(\r?\n[^\S\n]*(?:>[^\S\n]*)*)/u);
  const safe = lines.map((line, at) => (at % 2 === 0 ? escapedLine(line) : line)).join("");
  return { ...edit, words: before + safe + after };
}

/** Within a line, only what can be markup there; a mark of omission needs nothing. */
function escapedLine(line: string): string {
  return line.replaceAll(MARKUP, (mark, at: number) => {
    const isOmission = line.slice(Math.max(0, at - 2), at + 3).includes("[…]");
    return isOmission && (mark === "[" || mark === "]") ? mark : `\\${mark}`;
  });
}

function definitions(
  text: string,
  notes: readonly { label: string; text: StyledText }[],
  form: NoteForm,
): Edit[] {
  if (notes.length === 0) return [];
  const end = /\r\n|\n|\r/u.exec(text)?.[0] ?? "\n";
  const missing = /[\r\n]$/u.test(text) || text === "" ? end : end + end;
  const lines = notes.map(({ label, text: said }) =>
    form === "markdown" ? `${label}: ${markdownOf(said)}` : `${label} ${plainText(said)}`,
  );
  const between = form === "markdown" ? end + end : end;
  return [{ start: text.length, end: text.length, words: missing + lines.join(between) + end }];
}

function markdownOf(said: StyledText): string {
  return said
    .map(({ text, italic }) => {
      const [, before = "", words = "", after = ""] = /^(\s*)([^]*?)(\s*)$/u.exec(text) ?? [];
      const safe = words === "" ? "" : escapeMarkdownLine(words);
      return before + (italic && safe !== "" ? `*${safe}*` : safe) + after;
    })
    .join("")
    .trim();
}

function markdownLabels(text: string): () => string {
  const taken = new Set(
    [...text.matchAll(/\[\^(readout-\d+)\]/giu)].map((found) => found[1]!.toLowerCase()),
  );
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(`readout-${last}`));
    return `[^readout-${last}]`;
  };
}

/** Numbers go on behind the highest that stands in brackets, as those of notes do. */
function plainLabels(text: string): () => string {
  const numbers = [...text.matchAll(/\[(\d{1,4})\]/gu)].map((found) => Number(found[1]));
  let last = numbers.reduce((most, number) => Math.max(most, number), 0);
  return () => `[${(last += 1)}]`;
}
