import { zipFile, type ZipPart } from "./zip-file.ts";

/** A Word document to be made; all of these are WordprocessingML as it stands inside the root element. */
export interface WordPlan {
  body: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  core?: string;
  styles?: string;
  /** Further relationships of the document, as they stand in the file. */
  relations?: string[];
  more?: ZipPart[];
}

const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

const STYLES = [
  "Title",
  "Subtitle",
  "Quote",
  "Caption",
  "Verse",
  ...[1, 2, 3, 4, 5, 6].map((level) => `heading ${level}`),
]
  .map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace("heading ", "Heading")}"><w:name w:val="${name}"/></w:style>`,
  )
  .join("");

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

export function docxFile(plan: WordPlan): Uint8Array<ArrayBuffer> {
  return zipFile(docxParts(plan));
}

/** The files of a Word document, for tests that change one of them. */
export function docxParts(plan: WordPlan): ZipPart[] {
  const { footnotes = "", endnotes = "", comments = "", core = "" } = plan;
  const kinds = ["styles", "numbering", "footnotes", "endnotes", "comments"];
  const relations = kinds.map(
    (kind, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  );
  const word = (name: string, root: string, content: string): ZipPart => ({
    name: `word/${name}.xml`,
    content: `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`,
  });
  return [
    {
      name: "[Content_Types].xml",
      content: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      content: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...relations, ...(plan.relations ?? [])].join("")}</Relationships>`,
    },
    word("document", "document", `<w:body>${plan.body}</w:body>`),
    word("styles", "styles", plan.styles ?? STYLES),
    word("numbering", "numbering", NUMBERING),
    word("footnotes", "footnotes", footnotes),
    word("endnotes", "endnotes", endnotes),
    word("comments", "comments", comments),
    {
      name: "docProps/core.xml",
      content: `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    },
    ...(plan.more ?? []),
  ];
}

/** A paragraph of runs, plain words or WordprocessingML. */
export function paragraph(content: string, style?: string, list?: number): string {
  const set = [
    style ? `<w:pStyle w:val="${style}"/>` : "",
    list === undefined ? "" : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`,
  ].join("");
  const runs = content.startsWith("<") ? content : run(content);
  return `<w:p>${set ? `<w:pPr>${set}</w:pPr>` : ""}${runs}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
