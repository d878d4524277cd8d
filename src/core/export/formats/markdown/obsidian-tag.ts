/**
 * A tag in a form that Obsidian accepts after `#`: letters, figures, `_`, `-` and `/`, with at least
 * one character that is not a figure. Everything else becomes `-`.
 */
export function obsidianTag(tag: string): string {
  const legal = tag
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, "-")
    .replaceAll(/\/{2,}/g, "/")
    .replaceAll(/^[-/]+|[-/]+$/g, "");
  if (legal === "") return "tag";
  return /^[\p{N}/]+$/u.test(legal) ? `_${legal}` : legal;
}
