import type { ExportFormatter } from "../formatter.ts";
import { htmlPage } from "./page.ts";

/** One file that holds all it needs, for reading and for paper; nothing in it runs or is fetched. */
export const html: ExportFormatter = {
  format: "html",
  name: "HTML",
  use: "One page to print, send or open in any browser.",
  purpose: "writing",
  extension: "html",
  mediaType: "text/html;charset=utf-8",
  write: (document, context) => htmlPage(document, context, null),
};
