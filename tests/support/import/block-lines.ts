import type { SourceBlock } from "../../../src/core/import/source-document.ts";

/** Blocks as lines such as `heading 1: Words`, which is what most tests are about. */
export function blockLines(blocks: readonly SourceBlock[]): string[] {
  return blocks.map(({ kind, level, text }) => `${kind}${level > 0 ? ` ${level}` : ""}: ${text}`);
}

/** All notes as `offset mark: text (by)`. */
export function noteLines(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap(({ notes }) =>
    notes.map(({ at, mark, text, by }) => `${at} ${mark}: ${text}${by === null ? "" : ` (${by})`}`),
  );
}

/** All page breaks as the label and the words before it and behind it. */
export function pageLines(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap(({ text, pages }) =>
    pages.map(
      ({ at, label }) => `${text.slice(0, at).slice(-10)}|${label}|${text.slice(at, at + 10)}`,
    ),
  );
}
