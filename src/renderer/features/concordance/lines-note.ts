import type { ConcordanceLine } from "../../../contract/analysis.ts";
import { linkTo } from "../../../core/corpus/link.ts";
import { counted } from "../../../core/text/counted.ts";
import { escapeMarkdownLine } from "../../../core/text/escape-markdown.ts";
import type { Names } from "../../session/directory.ts";
import { whoseWords } from "../../session/whose-words.ts";

/** A note holds a million characters; the rest is for its heading. */
const LONGEST = 990_000;

/**
 * Lines as Markdown notes: a heading, and a list in which every line says whose words it holds and leads
 * back to its passage. One note, or as many as it takes when they do not fit into one.
 */
export function linesAsNotes(
  query: string,
  lines: readonly ConcordanceLine[],
  names: Names,
  longest: number = LONGEST,
): string[] {
  const parts: string[][] = [];
  let length = longest;
  for (const line of lines) {
    const item = lineAsItem(line, names);
    length += item.length + 1;
    if (length > longest) {
      parts.push([]);
      length = item.length + 1;
    }
    parts.at(-1)?.push(item);
  }
  const title = `**${counted(lines.length, "line")} of the concordance of ${code(query)}**`;
  return parts.map((items, index) => {
    const part = parts.length > 1 ? `, part ${index + 1} of ${parts.length}` : "";
    return `${title}${part}\n\n${items.join("\n")}\n`;
  });
}

function lineAsItem(line: ConcordanceLine, names: Names): string {
  const source = [whoseWords(line, names), names.date(line.record, line.work)].filter(Boolean);
  const isCut = line.at.start > line.left.length;
  const words = `${escaped(line.left)}**${escaped(line.match)}**${escaped(line.right)}`.trim();
  return `- ${isCut ? "…" : ""}${words}… ([${escaped(source.join(", "))}](${linkTo(line.passage)}))`;
}

/** On one line; a space at either end stays a plain one. */
function escaped(text: string): string {
  const line = oneLine(text);
  const [before, after] = [line.startsWith(" ") ? " " : "", line.endsWith(" ") ? " " : ""];
  const words = line.trim();
  return words === "" ? before : before + escapeMarkdownLine(words) + after;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** A query as code, whatever backticks it has. */
function code(query: string): string {
  const longest = Math.max(0, ...[...query.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = query.startsWith("`") || query.endsWith("`") ? " " : "";
  return `${fence}${space}${oneLine(query)}${space}${fence}`;
}
