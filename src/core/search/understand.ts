import type { QueryOutcome, QueryProblem, SearchScope } from "../../contract/search.ts";
import type { FieldNode, Query } from "../query/query-tree.ts";
import { fieldClause } from "../query/compose.ts";
import { parseQuery } from "../query/parse-query.ts";
import type { FieldContext, FieldReading } from "./fields/field-reading.ts";
import { resolveFields } from "./fields/resolve-fields.ts";
import { createTreeMatcher, type TreeMatcher } from "./matching/tree-matcher.ts";
import { allOf, compile } from "./plan/compile.ts";
import { filterPlan } from "./plan/filter-plan.ts";
import type { Plan } from "./plan/plan.ts";
import type { TextIndex } from "./text-index.ts";
import type { WordForms } from "./word-forms.ts";

/** Where to search: the index over the texts, the texts, and one's own annotations as they are now. */
export interface SearchContext extends FieldContext {
  index: TextIndex;
  forms: WordForms;
}

/** A scope whose query was parsed and compared with what there is. */
export interface Understood {
  scope: SearchScope;
  query: Query;
  problems: QueryProblem[];
  /** The query within the filters; without a query, only the filters. */
  plan: Plan;
  readings: ReadonlyMap<FieldNode, FieldReading>;
  /** Null when there is nothing to look for. */
  matcher: TreeMatcher | null;
}

/** @throws ReadoutError `query-too-long` */
export function understand(scope: SearchScope, context: SearchContext): Understood {
  const query = parseQuery(scope.query, { unfinished: scope.unfinished ?? false });
  const { root } = query;
  const { readings, problems } = resolveFields(root, context, (field, value) =>
    withValue(query, field, value),
  );
  const forms = scope.wordForms ?? false;
  const filters = filterPlan(scope, context);
  return {
    scope,
    query,
    problems: [...query.problems, ...problems],
    plan: root ? allOf([compile(root, readings, forms), filters]) : filters,
    readings,
    matcher: root && createTreeMatcher(root, forms ? context.forms : null),
  };
}

/**
 * An answer of the index, and how the query was understood. The state is asked for first, so that it never
 * says more than what was searched.
 */
export async function askIndex<Answer>(
  understood: Understood,
  context: SearchContext,
  ask: (index: TextIndex) => Promise<Answer>,
): Promise<[Omit<QueryOutcome, "tookMs">, Answer]> {
  return Promise.all([outcomeOf(understood, context), ask(context.index)]);
}

async function outcomeOf(
  { scope, query, problems }: Understood,
  { index }: SearchContext,
): Promise<Omit<QueryOutcome, "tookMs">> {
  const { reading } = query;
  return { query: scope.query, reading, problems, index: await index.state() };
}

/** Where several values share the name of a field, only the value stands at its place. */
function withValue({ text }: Query, { name, at }: FieldNode, value: string): string {
  const isNamed = text.slice(at.start, at.end).includes(":");
  const clause = fieldClause(name, value);
  const put = isNamed ? clause : clause.slice(name.length + 1);
  return text.slice(0, at.start) + put + text.slice(at.end);
}
