import type { Completion } from "../../../contract/search.ts";
import { caretContext } from "../../query/caret-context.ts";
import { fieldClause } from "../../query/compose.ts";
import { FIELD_NAMES, type FieldName } from "../../query/query-tree.ts";
import { fold } from "../../text/fold.ts";
import { tokenise } from "../../text/tokens.ts";
import type { FieldContext } from "../fields/field-reading.ts";
import { offeredValues, type OfferedValue } from "./offered-values.ts";

const MOST = 50;

const MEANINGS: Record<FieldName, string> = {
  speaker: "who speaks",
  to: "who is spoken to",
  role: "as what somebody speaks",
  record: "a conversation or document",
  place: "where a record is from",
  date: "when a record is from",
  kind: "turn, commentary, heading…",
  layer: "record, commentary or notes",
  work: "a work",
  corpus: "a corpus",
  lang: "the language of a work",
  note: "words of your notes",
  tag: "your tags",
  colour: "the colour of a highlight",
  has: "a note, tag or highlight of yours",
};

/** What could stand at the caret of a query: names of fields that begin so, or values of the field there. */
export function completeQuery(query: string, caret: number, context: FieldContext): Completion[] {
  const place = caretContext(query, Math.min(caret, query.length));
  if (!place) return [];
  const { at, typed } = place;
  if (place.kind === "word")
    return FIELD_NAMES.filter((name) => name.startsWith(fold(typed))).map((name) => ({
      label: `${name}:`,
      detail: `field: ${MEANINGS[name]}`,
      at,
      insert: `${name}:`,
    }));
  return offeredValues(place.field, context)
    .filter((value) => isMeant(value, typed))
    .slice(0, MOST)
    .map(({ label, detail, value }) => ({
      label,
      detail,
      at,
      insert: fieldClause(place.field, value).slice(place.field.length + 1),
    }));
}

/** Whether every word that was typed begins a word of the value, or all that was typed begins it. */
function isMeant({ label, detail, value }: OfferedValue, typed: string): boolean {
  if (fold(value).startsWith(fold(typed.trim()))) return true;
  const words = tokenise(`${label} ${detail} ${value}`);
  const asked = tokenise(typed);
  return (
    asked.length > 0 && asked.every(({ term }) => words.some((word) => word.term.startsWith(term)))
  );
}
