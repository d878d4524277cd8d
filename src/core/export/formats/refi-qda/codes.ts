import { stableUuid } from "../../../text/stable-uuid.ts";
import { tagKey } from "../../../text/tag-key.ts";
import type { ExportDocument } from "../../export-document.ts";
import type { ExportContext } from "../formatter.ts";
import { element } from "./xml.ts";

/** The code that a tag becomes: the same in every export, so that programs know it again. */
export function codeGuid(tag: string): string {
  return stableUuid(`refi-code:${tagKey(tag)}`);
}

/** The codes of a document, one for each tag, in alphabetical order; empty without tags. */
export function codesXml({ annotations }: ExportDocument, { parts }: ExportContext): string {
  const tags = new Map<string, string>();
  for (const annotation of parts.tags ? annotations : [])
    for (const tag of annotation.tags) if (!tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  return [...tags.keys()]
    .sort()
    .map((key) => tags.get(key) ?? key)
    .map((tag) => element("Code", { guid: codeGuid(tag), name: tag, isCodable: "true" }))
    .join("\n");
}
