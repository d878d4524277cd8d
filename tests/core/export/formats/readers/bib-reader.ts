import { printedText } from "./tex-reader.ts";

export interface BibEntry {
  type: string;
  key: string;
  fields: Record<string, string>;
}

/** Entries of BibTeX as its own program reads them: braces are counted, a backslash before one changes nothing. */
export function readBib(text: string): BibEntry[] {
  const entries: BibEntry[] = [];
  let at = 0;
  while ((at = text.indexOf("@", at)) >= 0) {
    const head = /@(\w+)\{([^\s,{}"#%~\\]+),\s*/y;
    head.lastIndex = at;
    const [whole = "", type = "", key = ""] = head.exec(text) ?? [];
    if (whole === "") throw new Error(`No entry at ${text.slice(at, at + 60)}`);
    const fields: Record<string, string> = {};
    at += whole.length;
    while (text[at] !== "}") {
      const field = /(\w+) = (?=\{)/y;
      field.lastIndex = at;
      const [start = "", name = ""] = field.exec(text) ?? [];
      if (start === "" || name in fields) throw new Error(`No field at ${text.slice(at, at + 60)}`);
      const value = braced(text, at + start.length);
      fields[name] = value;
      at += start.length + value.length + 2;
      at += /^,\s*/.exec(text.slice(at, at + 9))?.[0].length ?? 0;
    }
    entries.push({ type, key, fields });
    at += 1;
  }
  return entries;
}

function braced(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}" && (depth -= 1) === 0) return text.slice(start + 1, at);
  }
  throw new Error("A value has no end");
}

/** What LaTeX prints for a value; quotation marks are not special there, and `\\` breaks the line. */
export function bibValue(value: string): string {
  return printedText(
    value.replaceAll(/\\symbol\{"FFFD\}|\\\\ |["'`<>]/g, (found) => PROTECTED[found] ?? found),
  );
}

const PROTECTED: Record<string, string> = {
  "\\\\ ": "\\par ",
  '"': "\\textquotedbl{}",
  "'": "\\textquotesingle{}",
  "`": "\\textasciigrave{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};
