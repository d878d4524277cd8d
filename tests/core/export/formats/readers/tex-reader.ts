/** What LaTeX prints for a command without an argument. */
const PRINTED: Record<string, string> = {
  textbackslash: "\\",
  textasciicircum: "^",
  textasciitilde: "~",
  textquotedbl: '"',
  textquotesingle: "'",
  textasciigrave: "`",
  textless: "<",
  textgreater: ">",
  textbraceleft: "{",
  textbraceright: "}",
  par: "\n",
};
const TOKEN =
  /\\symbol\{"([0-9A-F]+)\}|\\([A-Za-z]+)(?:\{\}|[ \n]+|(?![A-Za-z]))|\\([^A-Za-z])|([{}])|(~)|([^\\{}~]+)/gy;
/** Characters that do something when they stand alone; none may be left in printed text. */
const ACTIVE = /[$&#%_^"'`<>]/;

/** The text that LaTeX prints, by the rules of TeX. @throws for anything but printed text. */
export function printedText(tex: string): string {
  let text = "";
  let depth = 0;
  let end = 0;
  for (const match of tex.matchAll(TOKEN)) {
    const [whole, code, command, symbol, brace, tie, plain] = match;
    if (match.index !== end) break;
    end += whole.length;
    if (code !== undefined) text += String.fromCodePoint(Number.parseInt(code, 16));
    else if (command !== undefined) text += printed(command);
    else if (symbol !== undefined) text += symbol;
    else if (brace !== undefined) depth += brace === "{" ? 1 : -1;
    else if (tie !== undefined) text += "\u00A0";
    else text += spaces(plain ?? "");
    if (depth < 0) throw new Error(`A brace too many in ${tex}`);
  }
  if (end !== tex.length || depth !== 0)
    throw new Error(`Not to be read as text: ${tex.slice(end)}`);
  return text;
}

function printed(command: string): string {
  const text = PRINTED[command];
  if (text === undefined) throw new Error(`The command \\${command} does not print text`);
  return text;
}

/** Spaces in a row are one, and a line end is a space. */
function spaces(plain: string): string {
  const active = ACTIVE.exec(plain);
  if (active) throw new Error(`“${active[0]}” would not be printed: ${plain}`);
  if (/--|,,/.test(plain)) throw new Error(`Two characters would be joined: ${plain}`);
  return plain.replaceAll(/[ \n]+/g, " ");
}

/** The argument that begins at a brace, without its braces. @throws when it does not end */
export function argumentAt(tex: string, start: number): string {
  let depth = 0;
  for (let at = start; at < tex.length; at += 1) {
    if (tex[at] === "\\") at += 1;
    else if (tex[at] === "{") depth += 1;
    else if (tex[at] === "}" && (depth -= 1) === 0) return tex.slice(start + 1, at);
  }
  throw new Error("The argument has no end");
}
