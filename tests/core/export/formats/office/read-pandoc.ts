/** What pandoc found in a file, by its own account in JSON. */
export interface PandocDocument {
  headings: string[];
  /** Of every block, without footnotes and comments. */
  texts: string[];
  notes: string[];
  comments: number;
}

interface Part {
  t: string;
  c?: unknown;
}

/** Of Pandoc's own description of a document: blocks and inlines, each a type and its content. */
export function readPandoc(json: string): PandocDocument {
  const { blocks } = JSON.parse(json) as { blocks: Part[] };
  const found: PandocDocument = { headings: [], texts: [], notes: [], comments: 0 };
  for (const block of blocks) found.texts.push(textIn(block, found));
  return found;
}

function textIn(content: unknown, found: PandocDocument): string {
  if (Array.isArray(content)) return content.map((one) => textIn(one, found)).join("");
  if (!isPart(content)) return "";
  const { t, c } = content;
  if (t === "Str") return String(c);
  if (t === "Space" || t === "SoftBreak" || t === "LineBreak") return " ";
  if (t === "Note") {
    found.notes.push(textIn(c, found));
    return "";
  }
  if (t === "Span" && isComment(c)) {
    found.comments += 1;
    return "";
  }
  const text = `${textIn(c, found)}${/^(?:Para|Plain|Header)$/.test(t) ? "\n" : ""}`;
  if (t === "Header") found.headings.push(text.trim());
  return text;
}

/** A comment is a span of the class `comment-start` that holds its words. */
function isComment(content: unknown): boolean {
  const [[, classes]] = content as [[id: string, classes: string[]]];
  return classes.includes("comment-start");
}

function isPart(content: unknown): content is Part {
  return typeof content === "object" && content !== null && "t" in content;
}
