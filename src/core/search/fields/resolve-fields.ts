import type { QueryProblem } from "../../../contract/search.ts";
import type { FieldName, FieldNode, QueryNode } from "../../query/query-tree.ts";
import * as ofAnnotations from "./annotation-fields.ts";
import type { FieldContext, FieldReading, FieldResolver } from "./field-reading.ts";
import * as ofText from "./text-fields.ts";

const RESOLVERS: Record<FieldName, FieldResolver> = {
  speaker: ofText.speaker,
  to: ofText.to,
  role: ofText.role,
  record: ofText.record,
  place: ofText.place,
  date: ofText.date,
  kind: ofText.kind,
  layer: ofText.layer,
  work: ofText.work,
  corpus: ofText.corpus,
  lang: ofText.lang,
  note: ofAnnotations.note,
  tag: ofAnnotations.tag,
  colour: ofAnnotations.colour,
  has: ofAnnotations.has,
};

const NOTHING: FieldReading = { plan: { op: "none" }, holdsFor: () => false };

/** What the fields of a query ask for, and what was asked for that nothing has. */
export interface ResolvedFields {
  readings: ReadonlyMap<FieldNode, FieldReading>;
  problems: QueryProblem[];
}

/**
 * Resolves every field of a query. A value that nothing has finds nothing, and the problem names the known
 * value that is spelt most like it.
 * @param withValue the whole query with another value in a field
 */
export function resolveFields(
  root: QueryNode | null,
  context: FieldContext,
  withValue: (field: FieldNode, value: string) => string,
): ResolvedFields {
  const readings = new Map<FieldNode, FieldReading>();
  const problems: QueryProblem[] = [];
  for (const field of fieldsOf(root)) {
    const resolved = RESOLVERS[field.name](field, context);
    if ("plan" in resolved) {
      readings.set(field, resolved);
      continue;
    }
    const { unknown, nearest } = resolved;
    readings.set(field, NOTHING);
    problems.push({
      message: `${unknown}. ${nearest !== null ? `The nearest is “${nearest}”.` : "This part finds nothing."}`,
      at: field.at,
      ...(nearest !== null ? { nearest: withValue(field, nearest) } : {}),
    });
  }
  return { readings, problems };
}

function fieldsOf(node: QueryNode | null): FieldNode[] {
  switch (node?.kind) {
    case "field":
      return [node];
    case "not":
      return fieldsOf(node.child);
    case "and":
    case "or":
      return node.children.flatMap(fieldsOf);
    default:
      return [];
  }
}
