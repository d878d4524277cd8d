import { childElements, descendants } from "./elements.ts";
import { readPassageText } from "./passage-text.ts";
import type { XmlElement } from "./xml.ts";

/** The heading of a section as printed, on one line; null when it has none. */
export function headingOf(section: XmlElement): string | null {
  const head = childElements(section, "head")[0];
  const title = section.name === "front" ? descendants(section, "titlePart")[0] : undefined;
  return oneLine(head ?? title);
}

/** The speaker's name as printed before a speech, without the colon or full stop that ends it. */
export function labelOf(speech: XmlElement): string | null {
  const names = childElements(speech, "speaker").map(oneLine);
  const label = names.filter((name) => name !== null).join(", ");
  return withoutEnd(label) || null;
}

function oneLine(element: XmlElement | undefined): string | null {
  if (!element) return null;
  return readPassageText(element.children).text.replaceAll("\n", " ") || null;
}

/** A full stop after one or two letters is taken for an abbreviation, which keeps it. */
function withoutEnd(label: string): string {
  const name = label.replace(/\s*:$/u, "");
  return /[\p{L}\p{N})]{3}\.$/u.test(name) ? name.slice(0, -1) : name;
}
