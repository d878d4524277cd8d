import { zipFile, type ZipPart } from "./zip-file.ts";

/** An OpenDocument text to be made; all of these are XML as it stands inside the element that is named. */
export interface OdtPlan {
  /** Of `office:text`. */
  body: string;
  /** Of `office:automatic-styles`. */
  automatic?: string;
  /** Of `office:styles` of styles.xml. */
  styles?: string;
  /** Of `office:meta`. */
  meta?: string;
  /** Of `manifest:manifest`. */
  manifest?: string;
  more?: ZipPart[];
}

const NAMESPACES = [
  ["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
  ["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
  ["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
  ["style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
  ["draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
  ["meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"],
  ["fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"],
  ["svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"],
  ["xlink", "http://www.w3.org/1999/xlink"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(" ");
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const TYPE = "application/vnd.oasis.opendocument.text";

export function odtFile(plan: OdtPlan): Uint8Array<ArrayBuffer> {
  return zipFile(odtParts(plan));
}

/** The files of an OpenDocument text, for tests that change one of them. */
export function odtParts(plan: OdtPlan): ZipPart[] {
  const { body, automatic = "", styles = "", meta = "", manifest = "", more = [] } = plan;
  const part = (name: string, root: string, content: string): ZipPart => ({
    name,
    content: `${HEAD}<office:${root} ${NAMESPACES} office:version="1.3">${content}</office:${root}>`,
  });
  return [
    { name: "mimetype", content: TYPE, isStored: true },
    part(
      "content.xml",
      "document-content",
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    part("styles.xml", "document-styles", `<office:styles>${styles}</office:styles>`),
    part("meta.xml", "document-meta", `<office:meta>${meta}</office:meta>`),
    {
      name: "META-INF/manifest.xml",
      content: `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/>${manifest}</manifest:manifest>`,
    },
    ...more,
  ];
}

/** A paragraph of words that need no escaping, or of XML. */
export function textP(content: string, style?: string): string {
  return `<text:p${style === undefined ? "" : ` text:style-name="${style}"`}>${content}</text:p>`;
}

export function odtNote(number: number, content: string, kind = "footnote"): string {
  return `<text:note text:id="n${number}" text:note-class="${kind}"><text:note-citation>${number}</text:note-citation><text:note-body>${content}</text:note-body></text:note>`;
}
