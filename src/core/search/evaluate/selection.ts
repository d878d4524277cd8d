import type { Plan, WordPlan } from "../plan/plan.ts";
import type { WordForms } from "../word-forms.ts";
import { ListedPostings } from "../index/listed-postings.ts";
import type { Postings } from "../index/postings.ts";
import type { Segment } from "../index/segment.ts";
import { keyTerm } from "../index/terms.ts";
import { keptPostings } from "./kept-beginnings.ts";
import type { Leaf } from "./leaf.ts";
import { matchingTerms } from "./matching-terms.ts";
import { nearLeaf } from "./near-leaf.ts";
import {
  allPassages,
  copyOf,
  emptyList,
  type PassageList,
  removeFrom,
  unionOf,
} from "./passage-list.ts";
import { passagesAt } from "./places.ts";
import { phraseLeaf } from "./phrase-leaf.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { wordLeaf } from "./word-leaf.ts";
import { occurrencesOf } from "./occurrences.ts";

/** What one segment finds for a plan. Words that are needed twice are looked up once. */
export interface Selection {
  /** The passages that answer to a plan, from `from` up to, not including, `to`. */
  select(plan: Plan, from: number, to: number): PassageList;
  /** The words, phrases and pairs that a plan wants, without those that it forbids. */
  leaves(plan: Plan): Leaf[];
}

export interface SelectionParts {
  segment: Segment;
  vocabulary: () => Vocabulary;
  forms: WordForms;
}

export function createSelection(parts: SelectionParts): Selection {
  const known = new Map<Plan, Leaf>();
  const leafOf = (plan: LeafPlan): Leaf => {
    const leaf = known.get(plan) ?? createLeaf(plan, parts);
    known.set(plan, leaf);
    return leaf;
  };
  const selector = new Selector(parts.segment, leafOf);
  return {
    select: (plan, from, to) => selector.select(plan, from, to),
    leaves: (plan) => leafPlansOf(plan).map(leafOf),
  };
}

export type LeafPlan = Extract<Plan, { op: "word" | "phrase" | "near" }>;

export function leafPlansOf(plan: Plan): LeafPlan[] {
  switch (plan.op) {
    case "word":
    case "phrase":
    case "near":
      return [plan];
    case "and":
    case "or":
      return plan.parts.flatMap(leafPlansOf);
    default:
      return [];
  }
}

function createLeaf(plan: LeafPlan, parts: SelectionParts): Leaf {
  const source = (word: WordPlan) =>
    keptPostings(word, parts.segment, () =>
      occurrencesOf(
        matchingTerms(word, parts.segment, parts.vocabulary, parts.forms),
        parts.segment,
      ),
    );
  switch (plan.op) {
    case "word":
      return wordLeaf(source(plan));
    case "phrase":
      return phraseLeaf(plan.words.map(source));
    case "near":
      return nearLeaf(createLeaf(plan.left, parts), createLeaf(plan.right, parts), plan.distance);
  }
}

class Selector {
  private readonly keys = new Map<string[], Postings>();
  private readonly segment: Segment;
  private readonly leafOf: (plan: LeafPlan) => Leaf;

  constructor(segment: Segment, leafOf: (plan: LeafPlan) => Leaf) {
    this.segment = segment;
    this.leafOf = leafOf;
  }

  select(plan: Plan, from: number, to: number): PassageList {
    switch (plan.op) {
      case "all":
        return allPassages(from, to);
      case "none":
        return emptyList();
      case "key":
      case "passages":
        return listFrom(this.listed(plan), from, to);
      case "and":
        return this.selectAll(plan.parts, from, to);
      case "or":
        return unionOfAll(plan.parts.map((part) => this.select(part, from, to)));
      case "not": {
        const list = allPassages(from, to);
        removeFrom(list, this.select(plan.part, from, to));
        return list;
      }
      default:
        return this.leafOf(plan).select(from, to);
    }
  }

  /** The rarest first: every other part only has to look at what is left. */
  private selectAll(parts: readonly Plan[], from: number, to: number): PassageList {
    const sorted = parts
      .map((part) => ({ part, most: this.most(part) }))
      .sort((a, b) => a.most - b.most);
    const [first, ...others] = sorted;
    if (!first) return allPassages(from, to);
    const list = this.select(first.part, from, to);
    for (const { part } of others) this.retain(part, list);
    return list;
  }

  private retain(plan: Plan, list: PassageList): void {
    if (list.length === 0) return;
    switch (plan.op) {
      case "all":
        return;
      case "none":
        list.length = 0;
        return;
      case "key":
      case "passages":
        list.length = this.listed(plan).retain(list.values, list.length);
        return;
      case "and":
        for (const part of plan.parts) this.retain(part, list);
        return;
      case "or":
        this.retainAny(plan.parts, list);
        return;
      case "not": {
        const gone = copyOf(list);
        this.retain(plan.part, gone);
        removeFrom(list, gone);
        return;
      }
      default:
        this.leafOf(plan).retain(list);
    }
  }

  private retainAny(parts: readonly Plan[], list: PassageList): void {
    const kept = unionOfAll(
      parts.map((part) => {
        const own = copyOf(list);
        this.retain(part, own);
        return own;
      }),
    );
    list.values.set(kept.values.subarray(0, kept.length));
    list.length = kept.length;
  }

  /** No fewer passages than answer to a plan. */
  private most(plan: Plan): number {
    switch (plan.op) {
      case "none":
        return 0;
      case "key":
      case "passages":
        return this.listed(plan).count;
      case "and":
        return Math.min(this.segment.size, ...plan.parts.map((part) => this.most(part)));
      case "or":
        return plan.parts.reduce((sum, part) => sum + this.most(part), 0);
      case "all":
      case "not":
        return this.segment.size;
      default:
        return this.leafOf(plan).most;
    }
  }

  private listed(plan: Extract<Plan, { op: "key" | "passages" }>): Postings {
    const of = plan.op === "key" ? plan.keys : null;
    const known = of && this.keys.get(of);
    if (known) return known;
    const postings =
      plan.op === "key" ? this.withKeys(plan.keys) : passagesAt(plan.places, this.segment);
    if (of) this.keys.set(of, postings);
    return postings;
  }

  private withKeys(keys: readonly string[]): Postings {
    const lists = keys.flatMap((key) => {
      const entry = this.segment.find(keyTerm(key));
      return entry ? [this.segment.postings(entry)] : [];
    });
    const [only] = lists;
    if (only && lists.length === 1) return only;
    return listedPassages(
      unionOfAll(lists.map((postings) => listFrom(postings, 0, this.segment.size))),
    );
  }
}

function listFrom(postings: Postings, from: number, to: number): PassageList {
  const values = new Uint32Array(Math.min(postings.count, Math.max(to - from, 0)));
  return { values, length: postings.list(from, to, values) };
}

export function listedPassages({ values, length }: PassageList): Postings {
  const passages = values.subarray(0, length);
  return new ListedPostings(passages, new Uint32Array(length + 1), new Uint32Array(0));
}

/** Pairs are joined first, so that no list is walked more often than there are halvings. */
function unionOfAll(lists: PassageList[]): PassageList {
  if (lists.length === 0) return emptyList();
  let round = lists;
  while (round.length > 1) {
    const next: PassageList[] = [];
    for (let at = 0; at < round.length; at += 2) {
      const [a, b] = [round[at]!, round[at + 1]];
      next.push(b ? unionOf(a, b) : a);
    }
    round = next;
  }
  return round[0]!;
}
