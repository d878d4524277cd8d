import { plainLine } from "./plain-line.ts";

/** The name of a file without its folders and its ending, for a document that names no title. */
export function fileTitle(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return plainLine(withoutEnding(name)) ?? plainLine(file) ?? "Untitled";
}

/** A name of a file without its ending; a name that begins with its only dot stays. */
export function withoutEnding(name: string): string {
  return name.replace(/(?<=.)\.[^.]{1,5}$/u, "");
}
