import type { Manuscript, ManuscriptParagraph } from "./manuscript.ts";

const MARK = /\[\^([^\]\s]+)\](?!:)/gu;
const DEFINITION = /^\[\^([^\]\s]+)\]:[^\S\n]*/u;

/** Footnotes of a Markdown text hung on the paragraphs that call them; what they say is no paragraph of its own then. */
export function markdownNotes(manuscript: Manuscript): Manuscript {
  const { text } = manuscript;
  const said = new Map<string, string>();
  const paragraphs: ManuscriptParagraph[] = [];
  for (const paragraph of manuscript.paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    if (!DEFINITION.test(words)) {
      paragraphs.push(paragraph);
      continue;
    }
    for (const note of words.split(/\n(?=\[\^[^\]\s]+\]:)/u)) {
      const name = DEFINITION.exec(note);
      if (name) said.set(name[1]!, note.slice(name[0].length).trim());
    }
  }
  for (const paragraph of paragraphs)
    for (const { index, 1: name } of text.slice(paragraph.start, paragraph.end).matchAll(MARK)) {
      const note = said.get(name!);
      if (note !== undefined) paragraph.notes.push({ at: paragraph.start + index, text: note });
    }
  return { ...manuscript, paragraphs };
}
