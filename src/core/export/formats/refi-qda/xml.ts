import { xmlText } from "../office/xml-text.ts";

/** Text of an element; what an XML reader would make of a line break otherwise is written as a character. */
export function text(value: string): string {
  return xmlText(value).replaceAll("\r", "&#13;");
}

/** An element with its attributes. `inside` is XML already. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  inside = "",
): string {
  const start = opening(name, attributes);
  return inside === "" ? start.replace(/>$/, "/>") : `${start}${inside}</${name}>`;
}

/** The start of an element alone. */
export function opening(name: string, attributes: Record<string, string | number>): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
    .join("");
  return `<${name}${written}>`;
}

function attribute(value: string): string {
  return text(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
