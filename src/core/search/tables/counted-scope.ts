import type { SearchScope } from "../../../contract/search.ts";
import { withoutWords } from "../plan/compile.ts";
import type { Plan } from "../plan/plan.ts";
import { understand, type SearchContext, type Understood } from "../understand.ts";

/** What is counted, and the texts that it is counted in. */
export interface CountedScope {
  understood: Understood;
  plan: Plan;
  within: Plan;
}

/** A scope whose matches are counted; without a query there are none. */
export function countedScope(scope: SearchScope, context: SearchContext): CountedScope {
  const understood = understand(scope, context);
  const { plan, query } = understood;
  return {
    understood,
    plan: query.root ? plan : { op: "none" },
    within: query.root ? withoutWords(plan) : plan,
  };
}

/**
 * A scope whose words are counted: when nothing is asked for, all that pass the filters; when what is
 * asked for cannot be read, none.
 */
export function textScope(scope: SearchScope, context: SearchContext): Understood {
  const understood = understand(scope, context);
  if (scope.query.trim() === "") return { ...understood, problems: [] };
  return understood.query.root ? understood : { ...understood, plan: { op: "none" } };
}
