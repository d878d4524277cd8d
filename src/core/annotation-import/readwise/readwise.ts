import { colourIn, sourceOf, timeIn } from "../facts.ts";
import type { IncomingAnnotation } from "../incoming.ts";
import { type CsvRow, csvRows, plainQuote, tagsInCell } from "../csv-rows.ts";
import { readItems } from "../read-items.ts";
import type { AnnotationReader } from "../reader.ts";

/** Tables for Readwise, and those that it exports. */
export const readwise: AnnotationReader = {
  format: "Readwise CSV",
  read({ text }) {
    const rows = csvRows(text, ["highlight"]);
    return rows && readItems(rows, readRow);
  },
};

function readRow(cell: CsvRow): IncomingAnnotation | null {
  const words = cell("highlight");
  const said = cell("note");
  if (words.trim() === "" && said.trim() === "") return null;
  const source = sourceOf([cell("url")], [cell("title", "book title")]);
  const [address = null] = source.addresses;
  // Readout's own rows of notes that are on no words: the link is that of a work or of the notebook.
  const isNote = address !== null && !address.includes("/") && said === "";
  return {
    id: null,
    stored: null,
    quotes: isNote ? [] : plainQuote(words, address),
    source,
    note: isNote ? words : said,
    tags: tagsInCell(cell("tags")),
    colour: colourIn(cell("color", "colour").toLowerCase()),
    created: timeIn(cell("date", "highlighted at")),
    modified: null,
  };
}
