import { ReadoutError } from "../../../../contract/result.ts";

/** Files that hold text and that no system runs when they are opened. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  txt: "text/plain;charset=utf-8",
  md: "text/markdown;charset=utf-8",
  html: "text/html;charset=utf-8",
  csv: "text/csv;charset=utf-8",
  tsv: "text/tab-separated-values;charset=utf-8",
  json: "application/json",
  xml: "application/xml",
  tex: "text/x-tex;charset=utf-8",
  bib: "text/x-bibtex;charset=utf-8",
  rst: "text/x-rst;charset=utf-8",
  org: "text/x-org;charset=utf-8",
  adoc: "text/asciidoc;charset=utf-8",
  typ: "text/plain;charset=utf-8",
  yaml: "application/yaml",
  opml: "text/x-opml;charset=utf-8",
};

/** A first line such as `{% # file: md %}`. */
const FIRST_LINE = /^\uFEFF?\{%-?[ \t]*#[ \t]*file:[ \t]*\.?(\w+)[ \t]*-?%\}[ \t]*(?:\r?\n)?/;

export interface FileType {
  extension: string;
  mediaType: string;
}

/**
 * What kind of file a template writes: that of its first line, else plain text.
 * @throws ReadoutError `template-invalid` for a kind that is not text, or that a system would run
 */
export function fileTypeOf(template: string): FileType {
  const extension = (FIRST_LINE.exec(template)?.[1] ?? "txt").toLowerCase();
  const mediaType = Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined;
  if (mediaType !== undefined) return { extension, mediaType };
  throw new ReadoutError(
    "template-invalid",
    `The template asks for a file of the kind “${extension}” (line 1), which it cannot write. Nothing was exported. Name one of ${Object.keys(MEDIA_TYPES).join(", ")} there.`,
  );
}

/** Whether the first line names the kind; it is a remark of the template, of which only the line end would be left. */
export function namesFileType(template: string): boolean {
  return FIRST_LINE.test(template);
}
