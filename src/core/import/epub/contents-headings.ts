import type { SourceBlock } from "../source-document.ts";

/** A line of the contents, and the number of the block that it leads to. */
export interface PlacedHeading {
  label: string;
  level: number;
  block: number;
}

/**
 * Paragraphs that say what the contents call their place are headings, though their element does not say so.
 */
export function applyContents(
  blocks: readonly SourceBlock[],
  headings: readonly PlacedHeading[],
): SourceBlock[] {
  const labels = new Map(headings.map((heading) => [heading.block, heading]));
  return blocks.map((block, at) => {
    const entry = labels.get(at);
    if (!entry || block.kind !== "paragraph" || folded(block.text) !== folded(entry.label))
      return block;
    return { ...block, kind: "heading", level: Math.min(entry.level, 6) };
  });
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
