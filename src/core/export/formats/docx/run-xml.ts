import { officeLanguage } from "../office/language.ts";
import type { Run } from "../office/paragraph.ts";
import { linesOf, xmlText } from "../office/xml-text.ts";
import { characterStyleId } from "./names.ts";

/** A run in its style and language; nothing else is set on it. */
export function runXml({
  text,
  style,
  language,
}: Pick<Run, "text" | "style" | "language">): string {
  const named = style === null ? "" : `<w:rStyle w:val="${characterStyleId(style)}"/>`;
  const properties = named + languageXml(language);
  const about = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${about}${textXml(text)}</w:r>`;
}

/** Text with its tabs and line breaks, for the inside of a run. */
export function textXml(text: string): string {
  return linesOf(text)
    .map((line) => line.split("\t").map(plainXml).join("<w:tab/>"))
    .join("<w:br/>");
}

function plainXml(text: string): string {
  return text === "" ? "" : `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;
}

/** Word keeps a language for each group of scripts; `x-none` is text that no dictionary is for. */
function languageXml(tag: string | null): string {
  if (tag === null) return "";
  const found = officeLanguage(tag);
  if (found === null) return `<w:lang w:val="x-none"/>`;
  const name = [found.language, found.script, found.region].filter(Boolean).join("-");
  if (found.group === "asian") return `<w:lang w:val="${name}" w:eastAsia="${name}"/>`;
  if (found.group === "western") return `<w:lang w:val="${name}"/>`;
  const direction = found.isRightToLeft ? "<w:rtl/>" : "<w:cs/>";
  return `${direction}<w:lang w:val="${name}" w:bidi="${name}"/>`;
}
