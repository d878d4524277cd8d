import { writableText } from "../sources/writable-text.ts";

/** Characters that mean something to TeX, or that its fonts turn into others, as commands that print them. */
const COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  '"': "\\textquotedbl{}",
  "'": "\\textquotesingle{}",
  "`": "\\textasciigrave{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "\u00A0": "~",
  // At its beginning an environment would take a bracket for an option.
  "[": "{[}",
  "]": "{]}",
};

const SPECIAL = /[\\{}$&#%_^~"'`<>\u00A0[\]]/g;
/** Two of which fonts make another character. */
const JOINED = /([-,])(?=\1)/g;
/** What sets the direction of all that follows it on a line, in an editor too; and what LuaTeX takes for a broken byte. */
const BY_NUMBER = /[\u202A-\u202E\u2066-\u2069\uFFFD]/g;
/** Text in one line as LaTeX prints it, spaces included; breaks of lines become spaces. */
export function texLine(text: string): string {
  return kept(writableText(text).replaceAll(/[\n\t]/g, " "));
}

/** Text as LaTeX prints it, each of its lines as a paragraph. */
export function texParagraphs(text: string): string {
  return writableText(text)
    .split("\n")
    .map((line) => kept(line.replaceAll("\t", " ")))
    .join("\\par\n");
}

/** A stretch within such text: what stands before and after it keeps the spaces at its ends. */
export function texWithin(text: string): string {
  const [, before = "", inner = "", after = ""] = /^( ?)([^]*?)( ?)$/u.exec(text) ?? [];
  return before + (inner === "" ? "" : texParagraphs(inner)) + after;
}

function kept(line: string): string {
  return line
    .replaceAll(SPECIAL, (character) => COMMANDS[character] ?? character)
    .replaceAll(JOINED, "$1{}")
    .replaceAll(BY_NUMBER, (character) => `\\symbol{"${hex(character)}}`)
    .replaceAll(/(?<=^| ) | $/g, "\\ ");
}

/** An address for `\href` also inside the argument of a command; it is encoded as a URL already. */
export function texAddress(url: string): string {
  return url.replaceAll(/[%#&]/g, (character) => `\\${character}`);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
