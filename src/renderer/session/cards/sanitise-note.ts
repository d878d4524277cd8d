import DOMPurify from "dompurify";
import { renderMarkdown } from "../../../core/text/markdown.ts";

const RULES = {
  ALLOWED_TAGS: [
    "p",
    "br",
    "hr",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "strong",
    "em",
    "s",
    "a",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
  ],
  ALLOWED_ATTR: ["href", "title", "rel", "target", "start"],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|readout):/i,
};

/**
 * A note as HTML that can neither run nor fetch anything, whatever was written into the note; of a type that the
 * policy of the window lets pass, where a browser knows it.
 */
export function sanitisedNote(note: string): string {
  return DOMPurify.sanitize(renderMarkdown(note), {
    ...RULES,
    RETURN_TRUSTED_TYPE: true,
  }) as unknown as string;
}
