import type { ExportFormatter } from "../formatter.ts";
import { htmlPage } from "../html/page.ts";

/** Pages as a book has them: the page of HTML, on paper that the host’s engine prints. */
export const pdf: ExportFormatter = {
  format: "pdf",
  name: "PDF",
  use: "Pages to print or to send, with running heads and page numbers.",
  purpose: "writing",
  extension: "pdf",
  mediaType: "application/pdf",
  isPrinted: true,
  write: (document, context) => htmlPage(document, context, "A4"),
};
