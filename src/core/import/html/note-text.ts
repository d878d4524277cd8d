import { plainLine } from "../plain-line.ts";
import type { XmlElement } from "../xml.ts";
import { isBlock } from "./block-elements.ts";
import { isElement, isRead, textIn, typesOf } from "./tree.ts";

const ARROWS = /^(?:[\s↑^↩↵⏎]|\ufe0e)+|(?:[\s↑↩↵⏎]|\ufe0e)+$/gu;

/** The mark that a link shows, without the brackets around it. */
export function printedMark(link: XmlElement): string | null {
  const shown = plainLine(textIn(link));
  return plainLine(shown?.replace(/^[[(](.*)[\])]$/u, "$1"));
}

/**
 * What a note says, on one line: without the links that lead back from it and without its own mark; null when
 * that leaves nothing.
 */
export function noteText(
  bodies: readonly XmlElement[],
  mark: string | null,
  isBack: (element: XmlElement) => boolean,
): string | null {
  const written = bodies
    .filter(({ name }) => name !== "dt")
    .map((body) => wordsIn(body, isBack))
    .join(" ");
  const text = plainLine(written)?.replaceAll(ARROWS, "") ?? "";
  // Of a mark that was the link back, only its stop is left.
  return plainLine(mark === null ? text : withoutMark(text, mark).replace(/^[.):\]]\s+/u, ""));
}

function withoutMark(text: string, mark: string): string {
  for (const printed of [`[${mark}]`, `(${mark})`, mark])
    if (text.startsWith(printed)) {
      const rest = text.slice(printed.length);
      // A number that goes on, or a letter that is a word's first, is no mark.
      if (/^[\s.):\]]|^$/u.test(rest) || !/[\p{L}\p{N}]$/u.test(printed))
        return rest.replace(/^[\s.):\]]+/u, "");
    }
  return text;
}

function wordsIn(element: XmlElement, isBack: (element: XmlElement) => boolean): string {
  let text = "";
  for (const child of element.children)
    if (!isElement(child)) text += child;
    else if (isBack(child) || typesOf(child).has("backlink") || !isRead(child)) continue;
    else if (isBlock(child) || child.name === "br") text += ` ${wordsIn(child, isBack)} `;
    else text += wordsIn(child, isBack);
  return text;
}
