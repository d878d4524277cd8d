import { sourceOf, timeIn } from "../facts.ts";
import { csvRows, plainQuote, tagsInCell } from "../csv-rows.ts";
import { readItems } from "../read-items.ts";
import type { AnnotationReader } from "../reader.ts";

/** Tables as Hypothesis exports them. */
export const hypothesisCsv: AnnotationReader = {
  format: "Hypothesis CSV",
  read({ text }) {
    const rows = csvRows(text, ["quote/description"]);
    return (
      rows &&
      readItems(rows, (cell) => {
        const source = sourceOf([cell("url")], [cell("page")]);
        return {
          id: null,
          stored: null,
          quotes: plainQuote(cell("quote/description"), source.addresses[0] ?? null),
          source,
          note: cell("comment"),
          tags: tagsInCell(cell("tags")),
          colour: null,
          created: timeIn(cell("created at")),
          modified: null,
        };
      })
    );
  },
};
