import type { BuilderRow, RowJoin } from "../../../../core/query/builder-model.ts";
import { FIELD_NAMES, type FieldName } from "../../../../core/query/query-tree.ts";

export type RowMatch = BuilderRow["match"];

export const JOINS: readonly { value: RowJoin; label: string }[] = [
  { value: "all", label: "All of" },
  { value: "any", label: "Any of" },
  { value: "none", label: "None of" },
];

export const MATCHES: readonly { value: RowMatch; label: string; example: string }[] = [
  { value: "words", label: "words", example: "sanctions iran" },
  { value: "phrase", label: "phrase", example: "state duma" },
  { value: "prefix", label: "beginning", example: "sanct" },
  { value: "wildcard", label: "pattern", example: "wom?n" },
  { value: "exact", label: "exact word", example: "Bush" },
  { value: "exact-phrase", label: "exact phrase", example: "White House" },
  { value: "fuzzy", label: "about this spelling", example: "primakof" },
  { value: "near", label: "near each other", example: "terror" },
  { value: "field", label: "field", example: "putin" },
];

export const FIELDS: readonly { value: FieldName; label: string }[] = FIELD_NAMES.map((value) => ({
  value,
  label: value,
}));

/** A row that asks for nothing yet. */
export function emptyRow(join: RowJoin = "all"): BuilderRow {
  return { join, match: "words", text: "" };
}

/** The row matched in another way, with what was typed so far. */
export function matchedAs(row: BuilderRow, match: RowMatch): BuilderRow {
  const { join, text } = row;
  switch (match) {
    case "fuzzy":
      return { join, match, text, distance: 1 };
    case "near":
      return { join, match, text, other: "", distance: 5 };
    case "field":
      return { join, match, text, field: "speaker", prefix: false };
    default:
      return { join, match, text };
  }
}
