import type { Sample, SampleBlock } from "./sample.ts";

export interface TextLayout {
  /** Characters of a line; paragraphs are one line each without it. */
  width?: number;
  /** A form feed stands before the paragraph in the middle. */
  hasPages?: boolean;
  lineEnd?: "\n" | "\r\n";
}

/** A text as plain text, its headings underlined; notes have no place in it. */
export function toText({ blocks }: Sample, layout: TextLayout = {}): string {
  const { width = Infinity, hasPages = false, lineEnd = "\n" } = layout;
  const middle = Math.ceil(blocks.length / 2);
  const written = blocks.map((block, at) => {
    const feed = hasPages && at === middle ? "\f" : "";
    return feed + linesOf(block, width).join("\n");
  });
  return `${written.join("\n\n")}\n`.replaceAll("\n", lineEnd);
}

function linesOf({ kind, level, text }: SampleBlock, width: number): string[] {
  if (kind === "verse") return text.split("\n");
  if (kind === "heading") return [text, (level === 1 ? "=" : "-").repeat(Math.max(3, text.length))];
  return wrapped(kind === "item" ? `• ${text}` : text, width);
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
