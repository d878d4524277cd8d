import { escapeMarkdownLine } from "../../../text/escape-markdown.ts";
import type { NoteForm } from "../../notes/note-form.ts";
import { mergeFrontMatter, noteIdOf } from "./front-matter.ts";
import { splitNote, wrapPart } from "./marks.ts";
import { obsidianBody } from "./note-body.ts";

/** Notes as Obsidian has them: YAML in front, parts between comments, links in double brackets. */
export const obsidianNotes: NoteForm = {
  idOf: noteIdOf,
  split: splitNote,
  mergeProperties: mergeFrontMatter,
  body: obsidianBody,
  plain: (body) => body,
  wrap: wrapPart,
  asOwn(id, body) {
    const end = /\r\n/.test(body) ? "\r\n" : "\n";
    // The id leads to the part as it is now.
    const words = body.split(/(?<=\n)/).filter((line) => line.trim() !== `^${id}`);
    return `${end}> [!warning] As you had changed it by hand${end}${words.join("")}${end}`;
  },
  link(stem, { block, title }) {
    // Such a name cannot stand between double brackets.
    if (/[[\]|#^]/.test(stem)) return escapeMarkdownLine(title);
    const shown = title === stem ? "" : `|${title.replaceAll(/[[\]|\r\n]+/g, " ")}`;
    return `[[${stem}${block === null ? "" : `#^${block}`}${shown}]]`;
  },
  hangsOn: () => false,
  endOfRemarks(text) {
    const heading = /^#{1,6}[ \t]/m.exec(text);
    return heading ? heading.index : text.length;
  },
};
