import type { IncomingAnnotation } from "../incoming.ts";
import { idIn, sourceOf, timeIn } from "../facts.ts";
import { isObject, listIn, member, textIn, textsIn } from "../json-members.ts";
import { readItems } from "../read-items.ts";
import type { AnnotationReader } from "../reader.ts";

/** What the API of Hypothesis answers, what its client exports, or a list of its annotations. */
export const hypothesisJson: AnnotationReader = {
  format: "Hypothesis JSON",
  read({ json }) {
    const rows = [json, member(json, "rows"), member(json, "annotations")].find(Array.isArray);
    return rows?.some(isRow) || (rows?.length === 0 && !Array.isArray(json))
      ? readItems(rows, readRow)
      : null;
  },
};

function isRow(row: unknown): boolean {
  return isObject(row) && typeof member(row, "uri") === "string" && Object.hasOwn(row, "target");
}

function readRow(row: unknown): IncomingAnnotation | null {
  if (!isObject(row) || typeof member(row, "uri") !== "string") return null;
  const selectors = listIn(member(row, "target")).flatMap((target) =>
    listIn(member(target, "selector")),
  );
  const quotes = selectors
    .filter((one) => member(one, "type") === "TextQuoteSelector")
    .map((one) => ({
      exact: textIn(member(one, "exact")),
      prefix: textIn(member(one, "prefix")),
      suffix: textIn(member(one, "suffix")),
      address: null,
      // Its positions count in another rendering of the text.
      start: null,
    }));
  const uri = textIn(member(row, "uri"));
  return {
    id: idIn(textIn(member(row, "id"))),
    stored: null,
    quotes: quotes.filter(({ exact }) => exact.trim() !== ""),
    source: sourceOf([uri], textsIn(member(member(row, "document"), "title"))),
    note: textIn(member(row, "text")),
    tags: textsIn(member(row, "tags")),
    colour: null,
    created: timeIn(textIn(member(row, "created"))),
    modified: timeIn(textIn(member(row, "updated"))),
  };
}
