import type { FieldNode, PhraseNode, QueryNode, WordNode } from "../../query/query-tree.ts";
import type { FieldReading } from "../fields/field-reading.ts";
import type { PhrasePlan, Plan, WordPlan } from "./plan.ts";

/**
 * The plan of a query: its fields as they were resolved, its words as the index looks for them.
 * @param forms whether other forms of plain words answer, too
 */
export function compile(
  root: QueryNode,
  readings: ReadonlyMap<FieldNode, FieldReading>,
  forms: boolean,
): Plan {
  const visit = (node: QueryNode): Plan => {
    switch (node.kind) {
      case "word":
        return wordPlan(node, forms);
      case "phrase":
        return phrasePlan(node, forms);
      case "near":
        return {
          op: "near",
          left: sidePlan(node.left, forms),
          right: sidePlan(node.right, forms),
          distance: node.distance,
        };
      case "field":
        return readings.get(node)?.plan ?? { op: "none" };
      case "not":
        return { op: "not", part: visit(node.child) };
      default:
        return { op: node.kind, parts: withoutRepeated(node.children.map(visit)) };
    }
  };
  return visit(root);
}

/** To ask for the same words again finds nothing else, and somebody may paste them a thousand times. */
function withoutRepeated(plans: Plan[]): Plan[] {
  const seen = new Set<string>();
  return plans.filter((plan) => {
    if (plan.op !== "word" && plan.op !== "phrase" && plan.op !== "near") return true;
    const key = JSON.stringify(plan);
    return !seen.has(key) && seen.add(key);
  });
}

/** All of some plans together; everything when there are none. */
export function allOf(plans: readonly Plan[]): Plan {
  const [first, ...others] = plans.filter(({ op }) => op !== "all");
  if (!first) return { op: "all" };
  return others.length === 0 ? first : { op: "and", parts: [first, ...others] };
}

/** What a plan leaves when the words that are looked for are taken as found: its fields and filters. */
export function withoutWords(plan: Plan): Plan {
  switch (plan.op) {
    case "word":
    case "phrase":
    case "near":
      return { op: "all" };
    case "and":
      return allOf(plan.parts.map(withoutWords));
    case "or": {
      const parts = plan.parts.map(withoutWords);
      return parts.some(({ op }) => op === "all") ? { op: "all" } : { op: "or", parts };
    }
    case "not":
      return hasWords(plan.part) ? { op: "all" } : plan;
    default:
      return plan;
  }
}

/** Whether a plan looks for any words. */
export function hasWords(plan: Plan): boolean {
  switch (plan.op) {
    case "and":
    case "or":
      return plan.parts.some(hasWords);
    case "not":
      return hasWords(plan.part);
    default:
      return plan.op === "word" || plan.op === "phrase" || plan.op === "near";
  }
}

function sidePlan(side: WordNode | PhraseNode, forms: boolean): WordPlan | PhrasePlan {
  return side.kind === "word" ? wordPlan(side, forms) : phrasePlan(side, forms);
}

function phrasePlan({ words }: PhraseNode, forms: boolean): PhrasePlan {
  return { op: "phrase", words: words.map((word) => wordPlan(word, forms)) };
}

function wordPlan({ match, term, spelling, distance }: WordNode, forms: boolean): WordPlan {
  return { op: "word", match, term, spelling, distance, forms: forms && match === "word" };
}
