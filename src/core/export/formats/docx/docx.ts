import { createZipWriter } from "../../../zip/zip-writer.ts";
import type { ExportFormatter } from "../formatter.ts";
import { paragraphsOf } from "../office/flow.ts";
import { openDocumentParts } from "./document-part.ts";
import {
  CONTENT_TYPES,
  coreProperties,
  FOOTER,
  PACKAGE_RELATIONS,
  SETTINGS,
} from "./package-parts.ts";
import { stylesXml } from "./styles-part.ts";

/** Office Open XML as Word writes it, with true footnotes, comments and named styles. */
export const docx: ExportFormatter = {
  format: "docx",
  name: "Word (.docx)",
  use: "Block quotes with true footnotes and a bibliography, to write on in Word.",
  purpose: "writing",
  extension: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  *write(document, context) {
    const zip = createZipWriter();
    zip.add("[Content_Types].xml", CONTENT_TYPES);
    zip.add("_rels/.rels", PACKAGE_RELATIONS);
    zip.add("docProps/core.xml", coreProperties(context.title));
    zip.add("word/styles.xml", stylesXml());
    zip.add("word/settings.xml", SETTINGS);
    zip.add("word/footer.xml", FOOTER);
    const parts = openDocumentParts(zip);
    for (const paragraph of paragraphsOf(document, context)) {
      parts.write(paragraph);
      yield* zip.take();
    }
    parts.close();
    yield* zip.end();
  },
};
