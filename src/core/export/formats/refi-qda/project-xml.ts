import type { ExportDocument } from "../../export-document.ts";
import type { ExportContext } from "../formatter.ts";
import { codesXml } from "./codes.ts";
import { type GatheredProject, sourceGuid, USER } from "./gather-project.ts";
import { element, opening } from "./xml.ts";

/** `project.qde` in pieces: users, codebook, sources and notes in the order that the schema asks for, without a byte order mark. */
export function* projectXml(
  { sources, notes, noteRefs }: GatheredProject,
  document: ExportDocument,
  context: ExportContext,
): Iterable<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n';
  const root = { name: context.title, origin: "Readout", creatingUserGUID: USER };
  yield `${opening("Project", { ...root, xmlns: "urn:QDA-XML:project:1.0" })}\n`;
  yield `<Users>${element("User", { guid: USER, name: "Readout" })}</Users>\n`;
  const codes = codesXml(document, context);
  if (codes !== "") yield `<CodeBook><Codes>\n${codes}\n</Codes></CodeBook>\n`;
  if (sources.size > 0) {
    yield "<Sources>\n";
    for (const [work, source] of sources) {
      const attributes = {
        guid: sourceGuid(work),
        name: context.corpus.outline(work)?.title ?? work,
        plainTextPath: `internal://${sourceGuid(work)}.txt`,
        creatingUser: USER,
      };
      yield `${opening("TextSource", attributes)}\n`;
      for (const selection of source.selections) yield `${selection}\n`;
      yield `${source.noteRefs.join("\n")}</TextSource>\n`;
    }
    yield "</Sources>\n";
  }
  if (notes.length > 0) {
    yield "<Notes>\n";
    for (const note of notes) yield `${note}\n`;
    yield "</Notes>\n";
  }
  yield `${noteRefs.join("\n")}</Project>\n`;
}
