import { visibleText } from "./plain-line.ts";
import type { SourceBlock, SourceNote } from "./source-document.ts";

/** The text of one block while it is being read, with what hangs on its places. */
export class BlockText {
  private text = "";
  private separator: "" | " " | "\n" = "";
  private readonly notes: SourceNote[] = [];
  private readonly pages: SourceBlock["pages"] = [];

  /** Words as they stand in the file: white space of any length is one space. */
  add(raw: string): void {
    const text = visibleText(raw).replaceAll(/[ \t\r\n\f\v\u2028\u2029]+/gu, " ");
    if (text.startsWith(" ")) this.separate(" ");
    const words = text.trim() === "" ? "" : trimSpaces(text);
    if (words !== "") {
      this.text += (this.text === "" ? "" : this.separator) + words;
      this.separator = "";
    }
    if (text.length > 1 && text.endsWith(" ")) this.separate(" ");
  }

  /** Words whose spaces and line breaks are the author’s. */
  addAsWritten(raw: string): void {
    const text = visibleText(raw).replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n");
    this.text += (this.text === "" ? "" : this.separator) + text;
    this.separator = "";
  }

  /** What comes next is another word, or another line of verse. */
  separate(by: " " | "\n"): void {
    if (this.separator !== "\n") this.separator = by;
  }

  /** A note hangs behind the last word, whatever space comes after it. */
  addNote(note: Omit<SourceNote, "at">): void {
    this.notes.push({ at: this.text.length, ...note });
  }

  addPage(label: string): void {
    this.pages.push({ at: this.nextPlace(), label });
  }

  /** Whether it has no words, though notes or pages may hang on it. */
  isBlank(): boolean {
    return this.text.trim() === "";
  }

  /** Text in NFC, trimmed, with the places in it. */
  finish(): Pick<SourceBlock, "text" | "notes" | "pages"> {
    const start = this.text.length - this.text.replace(/^\s*\n|^ +/u, "").length;
    const written = this.text.trimEnd().slice(start);
    const placeOf = (at: number) => {
      const place = Math.min(Math.max(at - start, 0), written.length);
      return written.slice(0, place).normalize("NFC").length;
    };
    const text = written.normalize("NFC");
    const moved = <T extends { at: number }>(item: T): T => ({
      ...item,
      at: Math.min(placeOf(item.at), text.length),
    });
    return { text, notes: this.notes.map(moved), pages: this.pages.map(moved) };
  }

  private nextPlace(): number {
    return this.text === "" ? 0 : this.text.length + this.separator.length;
  }
}

/** `trim` would take no-break spaces too, which belong to the text. */
function trimSpaces(text: string): string {
  return text.slice(text.startsWith(" ") ? 1 : 0, text.endsWith(" ") ? -1 : undefined);
}
