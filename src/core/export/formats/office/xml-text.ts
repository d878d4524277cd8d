const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** What XML 1.0 cannot hold: most control characters, halves of surrogate pairs, and two that are no characters. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const CONTROL_PICTURES = 0x2400;

/**
 * Text as XML 1.0 can hold it: a control character as its picture, such as `␀` or `␛`, and what is no character
 * at all as `�`.
 */
function holdable(text: string): string {
  return text.replaceAll(FORBIDDEN, (one) => {
    const code = one.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : "\uFFFD";
  });
}

/** Text for an element or an attribute in double quotes. A line break has to be written in the way of the format. */
export function xmlText(text: string): string {
  return holdable(text).replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Its lines; every kind of line end is one. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
