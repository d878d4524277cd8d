import type { ExportFormatter } from "../formatter.ts";
import { codesXml } from "./codes.ts";

/** The tags alone, as a codebook of the REFI-QDA standard. */
export const qdc: ExportFormatter = {
  format: "qdc",
  name: "REFI-QDA codebook",
  use: "The tags as codes, for programs of qualitative analysis.",
  purpose: "data",
  ignores: ["style", "note", "context", "insertions", "cuts", "original"],
  extension: "qdc",
  mediaType: "application/xml",
  *write(document, context) {
    yield '<?xml version="1.0" encoding="utf-8"?>\n';
    yield '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Readout">\n<Codes>\n';
    yield `${codesXml(document, context)}\n</Codes>\n</CodeBook>\n`;
  },
};
