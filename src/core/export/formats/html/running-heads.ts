/** Characters of a running head; a line of the page has room for no more. */
const LONGEST = 72;

/** The rules of paper for a document: its title above each page but the first, and the number below. */
export function documentHeads(title: string): string {
  return `@page { @top-center { content: ${cssString(title)}; } }
@page :first { @top-center { content: none; } }`;
}

/** The rules for the pages of a chapter: on the right-hand ones, its name is above. */
export function chapterHeads(page: string, name: string): string {
  return `@page ${page}:right { @top-center { content: ${cssString(name)}; } }`;
}

/** Text as a string of CSS in which nothing but letters, digits and spaces stands for itself. */
function cssString(text: string): string {
  const line = text.toWellFormed().replaceAll(/\s+/g, " ").trim();
  const characters = Array.from(line);
  const short =
    characters.length > LONGEST ? [...characters.slice(0, LONGEST - 1), "…"] : characters;
  return `"${short.map(escaped).join("")}"`;
}

/** A space ends the escape and is part of it, so that one that follows stays. */
function escaped(character: string): string {
  if (/^[\p{L}\p{M}\p{Nd} ]$/u.test(character)) return character;
  return `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
}
