import { type Facts, FactBook } from "../facts.ts";

const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/u;

const TAG = /<\/?[ivb](?:\.\w+)?(?: [^>]*)?>|\{\\[^}]*\}/gu;
const ENTITY = /&(amp|lt|gt);/gu;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">" };

/** Plain text by its lines: an underlined one is a heading, and a form feed begins a page. */
export function readTextAlone(bytes: Uint8Array, encoding: string): Facts {
  const text = new TextDecoder(encoding).decode(bytes);
  const book = new FactBook();
  const lines = text.split(/\r?\n/u);
  book.headings = lines.filter((line) => UNDERLINE.test(line)).length;
  book.text = lines.join("\n").replaceAll(/-\n(?=\p{Ll})/gu, "");
  const pages = text.split("\f").length;
  if (pages > 1) for (let page = 1; page <= pages; page += 1) book.pages.push(String(page));
  book.addLabels(text.split(/\r?\n\s*|\f/u));
  return book.facts();
}

/** Subtitles by what stands below their times, without tags. */
export function readSubtitlesAlone(bytes: Uint8Array, encoding: string): Facts {
  const text = new TextDecoder(encoding).decode(bytes);
  const book = new FactBook();
  for (const cue of text.split(/(?:\r?\n){2,}/u)) {
    const [, shown] = /-->[^\n]*\n([^]*)$/u.exec(cue) ?? [];
    if (shown === undefined) continue;
    for (const [, name = ""] of shown.matchAll(/<v(?:\.\S*)? ([^>]+)>/gu)) book.speakers.add(name);
    const plain = shown
      .replaceAll(TAG, "")
      .replaceAll(ENTITY, (_, name: string) => ENTITIES[name] ?? "");
    book.text += ` ${plain}`;
    book.addLabels([plain]);
  }
  return book.facts();
}
