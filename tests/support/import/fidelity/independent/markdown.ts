import { marked } from "marked";
import { type Facts, FactBook } from "../facts.ts";
import { readPageAlone } from "./html.ts";

const NOTE = /^\[\^([^\]]+)\]:\s+(.*(?:\n(?!\s*\n|\[\^).+)*)/gmu;

/** Markdown by the page that marked makes of it; it knows no footnotes, which are taken out before. */
export function readMarkdownAlone(bytes: Uint8Array): Facts {
  const text = new TextDecoder().decode(bytes).replace(/^---\n[^]*?\n---\n/u, "");
  const book = new FactBook();
  const body = text.replaceAll(NOTE, (_, _label, words: string) => {
    const note = new FactBook();
    readPageAlone(marked.parse(words, { async: false }), note);
    book.notes.push(note.text);
    return "";
  });
  readPageAlone(marked.parse(body.replaceAll(/\[\^[^\]]+\]/gu, ""), { async: false }), book);
  return book.facts();
}
