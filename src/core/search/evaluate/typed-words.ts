import type { PhrasePlan, Plan, WordPlan } from "../plan/plan.ts";

/** The same plan with words only as they were typed; null when it has none that could be otherwise. */
export function asTyped(plan: Plan): Plan | null {
  return isLoose(plan) ? typed(plan) : null;
}

function isLoose(plan: Plan): boolean {
  switch (plan.op) {
    case "word":
      return plan.forms || plan.match === "fuzzy";
    case "phrase":
      return plan.words.some(isLoose);
    case "near":
      return isLoose(plan.left) || isLoose(plan.right);
    case "and":
    case "or":
      return plan.parts.some(isLoose);
    default:
      return false;
  }
}

function typed(plan: Plan): Plan {
  switch (plan.op) {
    case "word":
      return typedWord(plan);
    case "phrase":
      return typedPhrase(plan);
    case "near":
      return { ...plan, left: typedSide(plan.left), right: typedSide(plan.right) };
    case "and":
    case "or":
      return { op: plan.op, parts: plan.parts.map(typed) };
    default:
      return plan;
  }
}

function typedSide(side: WordPlan | PhrasePlan): WordPlan | PhrasePlan {
  return side.op === "word" ? typedWord(side) : typedPhrase(side);
}

function typedPhrase(phrase: PhrasePlan): PhrasePlan {
  return { op: "phrase", words: phrase.words.map(typedWord) };
}

function typedWord(word: WordPlan): WordPlan {
  return { ...word, match: word.match === "fuzzy" ? "word" : word.match, forms: false };
}
