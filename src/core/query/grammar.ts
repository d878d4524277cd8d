import type { QueryProblem } from "../../contract/search.ts";
import type { TextSpan } from "../../contract/work.ts";
import { checkTerms } from "./limits.ts";
import { termsOf } from "./operands.ts";
import type { Item, Items } from "./operands.ts";
import type { NearNode, PhraseNode, QueryNode, WordNode } from "./query-tree.ts";

/** Undefined where nothing stands; null where something was left out and its problem is told. */
type Part = QueryNode | null | undefined;

interface NearOperator {
  distance: number;
  at: TextSpan;
}

/**
 * Puts what is looked for together by its operators: NOT binds before near, near before AND, AND
 * before OR. Operators without something on each side are left out and told.
 * @throws ReadoutError `query-too-long` when brackets beside `near` multiply to more than the limit of terms
 */
export function treeOf({ items, terms, problems }: Items): QueryNode | null {
  return new Grammar(items, terms, problems).parse();
}

class Grammar {
  readonly #items: Item[];
  readonly #problems: QueryProblem[];
  #terms: number;
  #next = 0;

  constructor(items: Item[], terms: number, problems: QueryProblem[]) {
    this.#items = items;
    this.#terms = terms;
    this.#problems = problems;
  }

  parse(): QueryNode | null {
    return this.#or() ?? null;
  }

  #or(): Part {
    const parts = [this.#and()];
    const signs: TextSpan[] = [];
    for (let sign = this.#take("or"); sign; sign = this.#take("or")) {
      signs.push(sign);
      parts.push(this.#and());
    }
    if (signs.length === 0) return parts[0];
    const bare = parts.flatMap((part, index) =>
      part === undefined ? [signs[Math.max(0, index - 1)] as TextSpan] : [],
    );
    for (const sign of new Set(bare)) this.#complain(missing("OR"), sign);
    return groupOf("or", parts);
  }

  #and(): Part {
    const parts: Part[] = [];
    let sign: TextSpan | null = null;
    for (let item = this.#peek(); item; item = this.#peek()) {
      if (item.type === "or" || item.type === "close") break;
      if (item.type === "and") {
        if (parts.length === 0 || sign) this.#complain(missing("AND"), item.at);
        if (parts.length === 0) parts.push(null);
        else sign = item.at;
        this.#next++;
      } else {
        sign = null;
        parts.push(this.#near());
      }
    }
    if (sign) this.#complain(missing("AND"), sign);
    return parts.length === 0 ? undefined : groupOf("and", parts);
  }

  #near(): Part {
    const operands: QueryNode[] = [];
    const operators: NearOperator[] = [];
    let pending: NearOperator | null = null;
    for (;;) {
      const part = this.#not();
      if (part) {
        if (pending && operands.length > 0) operators.push(pending);
        operands.push(part);
      } else if (part === undefined) {
        const at = pending?.at ?? this.#peek()?.at;
        if (at) this.#complain(missing("near"), at);
      }
      const item = this.#peek();
      if (item?.type !== "near") break;
      pending = item;
      this.#next++;
    }
    return operands.length === 0 ? null : this.#nearChain(operands, operators);
  }

  /** `a near/5 b near/3 c`: each is near to the next one. */
  #nearChain(operands: QueryNode[], operators: NearOperator[]): QueryNode | null {
    const pairs = operators.map((operator, index) =>
      this.#pair(operands[index] as QueryNode, operands[index + 1] as QueryNode, operator),
    );
    if (operators.length > 1 && operators[1])
      this.#complain(
        "near takes one word or phrase on each side; each was read as near to the next.",
        operators[1].at,
      );
    const parts = operands.flatMap((operand, index) => {
      const isPaired = pairs[index] ?? pairs[index - 1];
      return [isPaired ? null : operand, pairs[index] ?? null];
    });
    return groupOf("and", parts);
  }

  /** Brackets with OR beside `near` mean each of what they hold. */
  #pair(left: QueryNode, right: QueryNode, { distance, at }: NearOperator): QueryNode | null {
    const [lefts, rights] = [nearOperands(left), nearOperands(right)];
    if (!lefts || !rights) {
      const message = "near stands between words or phrases; here it was read as AND.";
      this.#complain(message, at);
      return null;
    }
    this.#terms += termsOf(left) * (rights.length - 1) + termsOf(right) * (lefts.length - 1);
    checkTerms(this.#terms);
    const span = { start: left.at.start, end: right.at.end };
    const pairs = lefts.flatMap((left) =>
      rights.map((right): NearNode => ({ kind: "near", left, right, distance, at: span })),
    );
    return groupOf("or", pairs);
  }

  #not(): Part {
    const first = this.#take("not");
    if (!first) return this.#operand();
    let isNegative = true;
    while (this.#take("not")) isNegative = !isNegative;
    const part = this.#operand();
    if (part === undefined)
      this.#complain("NOT excludes what follows it, and nothing does; it was left out.", first);
    return part ? (isNegative ? negated(part, first.start) : part) : null;
  }

  #operand(): Part {
    const item = this.#peek();
    if (item?.type !== "operand" && item?.type !== "open") return undefined;
    this.#next++;
    if (item.type === "operand") return item.node;
    const inner = this.#or();
    const end = this.#take("close")?.end ?? item.at.end;
    const at = { start: item.at.start, end };
    if (inner === undefined) this.#complain("These brackets hold nothing and were left out.", at);
    return inner?.kind === "and" || inner?.kind === "or" ? { ...inner, at } : (inner ?? null);
  }

  #peek(): Item | undefined {
    return this.#items[this.#next];
  }

  #take(type: Item["type"]): TextSpan | null {
    const item = this.#peek();
    if (item?.type !== type) return null;
    this.#next++;
    return item.at;
  }

  #complain(message: string, at: TextSpan): void {
    this.#problems.push({ message, at });
  }
}

/** Groups of one kind inside each other are one; a group of one is that one. */
export function groupOf(kind: "and" | "or", parts: readonly Part[]): QueryNode | null {
  const children = parts.flatMap((part) => {
    if (!part) return [];
    return part.kind === kind ? part.children : [part];
  });
  const [first, last] = [children[0], children.at(-1)];
  if (!first || !last || children.length === 1) return first ?? null;
  return { kind, children, at: { start: first.at.start, end: last.at.end } };
}

function negated(node: QueryNode, start: number): QueryNode {
  if (node.kind === "not") return node.child;
  return { kind: "not", child: node, at: { start, end: node.at.end } };
}

function nearOperands(node: QueryNode): (WordNode | PhraseNode)[] | null {
  const operands = node.kind === "or" ? node.children : [node];
  const isWords = (node: QueryNode) => node.kind === "word" || node.kind === "phrase";
  return operands.every(isWords) ? (operands as (WordNode | PhraseNode)[]) : null;
}

function missing(operator: string): string {
  return `${operator} stands between two things to look for, and one is missing; ${operator} was left out.`;
}
