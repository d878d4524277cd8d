import { createZipWriter } from "../../../zip/zip-writer.ts";
import type { ExportFormatter } from "../formatter.ts";
import { paragraphsOf } from "../office/flow.ts";
import { automaticStyles } from "./automatic-styles.ts";
import { CONTENT_END, contentStart, paragraphXml } from "./content-part.ts";
import { MANIFEST, metaXml, ODT_TYPE } from "./package-parts.ts";
import { stylesXml } from "./styles-part.ts";

/** OpenDocument text as LibreOffice writes it, with true footnotes, comments and named styles. */
export const odt: ExportFormatter = {
  format: "odt",
  name: "OpenDocument (.odt)",
  use: "Block quotes with true footnotes and a bibliography, to write on in LibreOffice.",
  purpose: "writing",
  extension: "odt",
  mediaType: ODT_TYPE,
  *write(document, context) {
    const { works, style, title } = context;
    const zip = createZipWriter();
    zip.store("mimetype", ODT_TYPE);
    zip.add("META-INF/manifest.xml", MANIFEST);
    zip.add("meta.xml", metaXml(title));
    zip.add("styles.xml", stylesXml());
    const styles = automaticStyles([...works.map(({ language }) => language), style.language]);
    const content = zip.open("content.xml");
    content.write(contentStart(styles));
    for (const paragraph of paragraphsOf(document, context)) {
      content.write(paragraphXml(paragraph, styles));
      yield* zip.take();
    }
    content.write(CONTENT_END);
    content.close();
    yield* zip.end();
  },
};
