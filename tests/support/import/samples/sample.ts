import type { SourceBlockKind } from "../../../../src/core/import/source-document.ts";

/** A paragraph as every format has to give it back. */
export interface SampleBlock {
  kind: SourceBlockKind;
  level: number;
  text: string;
  notes: { at: number; text: string }[];
}

/** A text in no format, from which a file of each is made. */
export interface Sample {
  name: string;
  language: string;
  blocks: SampleBlock[];
}

/** A block from a line such as `# Heading`, `> quoted`, `- item`, `| verse / verse` or words with `{a note}` in them. */
export function sample(name: string, language: string, ...lines: string[]): Sample {
  return { name, language, blocks: lines.map(toBlock) };
}

const KINDS: Record<string, SourceBlockKind> = {
  "#": "heading",
  ">": "quote",
  "-": "item",
  "|": "verse",
};

function toBlock(line: string): SampleBlock {
  const [, signs = "", written = ""] = /^([#>|-]*)\s*(.*)$/su.exec(line) ?? [];
  const kind = KINDS[signs[0] ?? ""] ?? "paragraph";
  const notes: SampleBlock["notes"] = [];
  let text = "";
  for (const [, words = "", note] of written.matchAll(/([^{]*)(?:\{([^}]*)\})?/gu)) {
    text += words;
    if (note !== undefined) notes.push({ at: text.length, text: note });
  }
  if (kind === "verse") text = text.replaceAll(" / ", "\n");
  return { kind, level: kind === "verse" ? 0 : signs.length, text, notes };
}
