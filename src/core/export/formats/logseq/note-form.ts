import { escapeMarkdownLine } from "../../../text/escape-markdown.ts";
import type { NoteForm } from "../../notes/note-form.ts";
import { logseqBody, uuidOf } from "./block-body.ts";
import { plainBlock, splitPage, wrapBlock } from "./blocks.ts";
import { mergePageProperties, pageIdOf } from "./page-properties.ts";

/** Notes as Logseq has them: an outline, in which a part is one block with a property of its own. */
export const logseqNotes: NoteForm = {
  idOf: pageIdOf,
  split: splitPage,
  mergeProperties: mergePageProperties,
  body: logseqBody,
  plain: plainBlock,
  wrap: wrapBlock,
  asOwn(_id, body) {
    // The id leads to the block as it is now.
    const lines = body.split(/\r?\n/).filter((line) => !line.startsWith("id:: "));
    return ["- *As you had changed it by hand:*", ...lines.map((line) => `  ${line}`.trimEnd())]
      .map((line) => `${line}\n`)
      .join("");
  },
  link(stem, { block, title }) {
    const uuid = block === null ? null : uuidOf(block);
    if (uuid !== null) return `((${uuid}))`;
    return /[[\]|#^]/.test(stem) ? escapeMarkdownLine(title) : `[[${stem}]]`;
  },
  hangsOn(part, after) {
    const inner = /^([ \t]*)- /.exec(after.replace(/^(?:[ \t]*\r?\n)+/, ""));
    return inner !== null && (inner[1] ?? "").length > indentOf(part);
  },
  endOfRemarks(text) {
    const heading = /^- #{1,6}[ \t]/m.exec(text);
    return heading ? heading.index : text.length;
  },
};

function indentOf(block: string): number {
  return /^[ \t]*/.exec(block)?.[0].length ?? 0;
}
