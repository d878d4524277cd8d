import { italic, roman, type StyledText } from "../styled-text.ts";

const TAG_OR_TEXT = /<(\/?)([a-z]+)\b[^>]*>|[^<]+|</gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};

/** What a style wrote, of whose markup only italics stay; nothing of it can become markup again. */
export function styledHtml(html: string): StyledText {
  const text: StyledText = [];
  let depth = 0;
  for (const [found, closes, tag] of html.matchAll(TAG_OR_TEXT)) {
    if (tag === undefined) text.push((depth > 0 ? italic : roman)(decoded(found)));
    else if (/^(?:i|em)$/i.test(tag)) depth = Math.max(0, depth + (closes === "/" ? -1 : 1));
  }
  return text.filter((run) => run.text !== "");
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}
