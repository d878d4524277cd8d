import type { CheckForm, CheckReport } from "../../../contract/checking.ts";
import type { ExportFile } from "../../../contract/export.ts";
import { reportAsCsv } from "./csv-report.ts";
import { reportAsHtml } from "./html-report.ts";
import { reportAsJson } from "./json-report.ts";

const FORMS: Record<CheckForm, { mediaType: string; write: (report: CheckReport) => string }> = {
  html: { mediaType: "text/html", write: reportAsHtml },
  csv: { mediaType: "text/csv", write: reportAsCsv },
  json: { mediaType: "application/json", write: (report) => `${reportAsJson(report)}\n` },
};

/** A report as a file; the same bytes in every host. */
export function exportReport(report: CheckReport, form: CheckForm): ExportFile {
  const { mediaType, write } = FORMS[form];
  return { name: `readout-check.${form}`, mediaType, text: write(report) };
}
