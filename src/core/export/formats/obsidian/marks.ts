import type { NoteParts, NoteSegment } from "../../notes/note-form.ts";
import { splitFrontMatter } from "./front-matter.ts";

const BEGIN = /^<!-- readout ([A-Za-z0-9-]+) ([0-9a-z]+)( gone)? -->$/;
const END = "<!-- /readout -->";

/** What the owner reads above an excerpt that is not in the export any more; it is no part of the body. */
const GONE = "*No longer in the export from Readout:*";

/** Comments of HTML, each on a line of its own, which neither Obsidian nor other readers of Markdown show. */
export function wrapPart(part: {
  id: string;
  mark: string;
  isGone: boolean;
  body: string;
}): string {
  const { id, mark, isGone, body } = part;
  const text = body.replaceAll(/^(?:\r?\n)+|(?:\r?\n)+$/g, "");
  const lines = [
    `<!-- readout ${id} ${mark}${isGone ? " gone" : ""} -->`,
    "",
    ...(isGone ? [GONE, ""] : []),
    text,
    "",
    END,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

interface OpenPart {
  id: string;
  mark: string;
  isGone: boolean;
  lines: string[];
}

/** A note taken apart at its marks; a part whose end is missing is text of the owner. */
export function splitNote(text: string): NoteParts {
  const { properties, body } = splitFrontMatter(text);
  const segments: NoteSegment[] = [];
  const broken: string[] = [];
  let own: string[] = [];
  let open: OpenPart | null = null;
  const giveUp = () => {
    if (open === null) return;
    broken.push(open.id);
    own.push(...open.lines);
    open = null;
  };
  const closeOwn = () => {
    if (own.length > 0) segments.push({ kind: "own", text: own.join("") });
    own = [];
  };
  for (const line of body.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const plain = line.trimEnd();
    const begin = BEGIN.exec(plain);
    if (begin) {
      giveUp();
      open = {
        id: begin[1] ?? "",
        mark: begin[2] ?? "",
        isGone: begin[3] !== undefined,
        lines: [line],
      };
    } else if (open === null) own.push(line);
    else {
      open.lines.push(line);
      if (plain !== END) continue;
      closeOwn();
      segments.push(closed(open));
      open = null;
    }
  }
  giveUp();
  closeOwn();
  return { properties, segments, broken };
}

function closed({ id, mark, isGone, lines }: OpenPart): NoteSegment {
  const body = lines.slice(1, -1).join("");
  const start = isGone ? body.indexOf(GONE) : -1;
  return {
    kind: "managed",
    id,
    mark,
    isGone,
    body: start < 0 ? body : body.slice(0, start) + body.slice(start + GONE.length),
    text: lines.join(""),
  };
}
