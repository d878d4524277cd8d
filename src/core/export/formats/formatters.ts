import type { ExportFormat } from "../../../contract/export.ts";
import { csv } from "./csv/csv.ts";
import type { ExportFormatter } from "./formatter.ts";
import { html } from "./html/html.ts";
import { markdown } from "./markdown/markdown.ts";
import { webAnnotation } from "./web-annotation/web-annotation.ts";

/** Every form of export by its name; a new one is a folder here and a line there. */
export const FORMATTERS: Record<ExportFormat, ExportFormatter> = {
  markdown,
  html,
  csv,
  json: webAnnotation,
};
