import type { ImportWarning } from "../source-document.ts";
import type { XmlElement } from "../xml.ts";
import { elementsIn } from "./tree.ts";

/** A warning that says how many pictures were left behind; none when there are none. */
export function countPictures(...roots: XmlElement[]): ImportWarning[] {
  let count = 0;
  for (const root of roots)
    for (const { name } of elementsIn(root)) if (name === "img" || name === "image") count += 1;
  if (count === 0) return [];
  const pictures = count === 1 ? "One picture was" : `${count} pictures were`;
  return [{ place: null, message: `${pictures} left out; Readout takes in words.` }];
}
