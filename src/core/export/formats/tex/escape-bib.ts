import { writableText } from "../sources/writable-text.ts";

const COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "\u00A0": "~",
  // LuaTeX takes the character itself for a broken byte.
  "\uFFFD": '\\symbol{"FFFD}',
};

/** Two of which LaTeX would print as another character: dashes, quotation marks, guillemets. */
const JOINED = /([-,'`<>])(?=\1)|[?!](?=`)/g;

/**
 * Text in the value of a field between braces, in one line. Every reader of BibTeX counts braces, escaped ones
 * too: those that do not match are written as commands without any.
 */
export function bibText(text: string): string {
  const line = writableText(text).replaceAll(/[ \n\t]+/g, " ");
  const [open, close] = isBalanced(line)
    ? ["\\{", "\\}"]
    : ["\\textbraceleft{}", "\\textbraceright{}"];
  return line
    .replaceAll(/[\\$&#%_^~\u00A0\uFFFD{}]/g, (character) => {
      if (character === "{") return open;
      return character === "}" ? close : (COMMANDS[character] ?? character);
    })
    .replaceAll(JOINED, "$&{}");
}

/** Lines of text as the lines of one value. */
export function bibLines(text: string): string {
  return writableText(text).split("\n").map(bibText).join("\\\\ ");
}

/** An address as it is, but for braces, which would end the value. */
export function bibAddress(url: string): string {
  return writableText(url).replaceAll(/[\s{}\\]/g, (character) => encodeURIComponent(character));
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
