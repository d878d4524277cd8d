/**
 * A tag in a form that Obsidian accepts after `#`: letters, figures, `_`, `-` and `/`, with at least
 * one character that is not a figure. Everything else becomes `-`, and so do underscores at the edge
 * of a word, which would begin or end emphasis.
 */
export function obsidianTag(tag: string): string {
  const legal = tag
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, "-")
    .replaceAll(/(?<![\p{L}\p{M}\p{N}_])_+|_+(?![\p{L}\p{M}\p{N}_])/gu, "-")
    .replaceAll(/\/{2,}/g, "/")
    .replaceAll(/^[-/]+|[-/]+$/g, "");
  if (legal === "") return "tag";
  return /^[\p{N}/]+$/u.test(legal) ? `y${legal}` : legal;
}
