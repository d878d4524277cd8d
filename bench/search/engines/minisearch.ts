import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch, { type Options, type QueryCombination, type SearchResult } from "minisearch";
import type { PassageSet } from "../data/passage-set.ts";
import { type BenchQuery, type QueryTree, splitFilters } from "../queries/bench-query.ts";
import type { Answer, BenchEngine, EngineContext } from "./engine.ts";

interface Entry {
  id: number;
  text: string;
  work: string;
  speaker: string | null;
  kind: string;
}

/** The words come cut and folded, so splitting at spaces is all that its tokeniser has to do. */
const OPTIONS: Options<Entry> = {
  fields: ["text"],
  // Filters of MiniSearch look at stored fields.
  storeFields: ["work", "speaker", "kind"],
  tokenize: (text) => text.split(" ").filter((word) => word !== ""),
  processTerm: (term) => term,
};

export const createEngine = (context: EngineContext) => new MiniSearchEngine(context);

/** What it takes beside its star for everything. */
type Query = string | QueryCombination;

class MiniSearchEngine implements BenchEngine {
  private readonly context: EngineContext;
  private index = new MiniSearch<Entry>(OPTIONS);
  private text: Buffer | null = null;
  private set: PassageSet | null = null;

  constructor(context: EngineContext) {
    this.context = context;
  }

  build(): void {
    const set = this.context.set();
    let id = 0;
    for (const text of set.folded()) {
      const { work, speaker, kind } = set.describe(id, "");
      this.index.add({ id, text, work, speaker, kind });
      id += 1;
    }
    writeFileSync(this.path(), JSON.stringify(this.index));
  }

  open(): void {
    this.index = MiniSearch.loadJSON(readFileSync(this.path(), "utf8"), OPTIONS);
  }

  answer({ tree, class: name, wanted }: BenchQuery, limit: number): Answer {
    if (wanted !== null && name === "misspelt" && tree.op === "word")
      return answerOf(this.index.search(tree.term, { fuzzy: distanceFor(tree.term) }), limit);
    const { filters, text } = splitFilters(tree);
    const [first, ...more] = text;
    if (first === undefined) return { total: 0, ids: () => [] };
    const found = this.index.search(
      queryOf(more.length === 0 ? first : { op: "and", parts: text }),
      {
        filter: (result) => filters.every(({ field, value }) => result[field] === value),
      },
    );
    return first.op === "phrase"
      ? this.withPhrase(found, ` ${first.terms.join(" ")} `, limit)
      : answerOf(found, limit);
  }

  /** It has no phrases: all of the words, then the texts of the best until there are enough. */
  private withPhrase(found: SearchResult[], phrase: string, limit: number): Answer {
    const ids: number[] = [];
    for (const { id } of found) {
      if (ids.length >= limit) break;
      if (this.holds(id as number, phrase)) ids.push(id as number);
    }
    return { total: null, ids: () => ids };
  }

  private holds(id: number, phrase: string): boolean {
    this.set ??= this.context.set();
    this.text ??= readFileSync(this.set.foldedPath);
    const { foldedEnd } = this.set.columns;
    return this.text.subarray(foldedEnd[id - 1] ?? 0, foldedEnd[id]).includes(phrase);
  }

  suggest(term: string, limit: number): string[] {
    const suggested = this.index.autoSuggest(term, { prefix: false, fuzzy: distanceFor(term) });
    return suggested.slice(0, limit).map(({ suggestion }) => suggestion);
  }

  close(): void {
    this.text = null;
  }

  private path(): string {
    return join(this.context.folder, "minisearch.json");
  }
}

/** The distances that Readout allows; MiniSearch takes whole numbers as letters. */
function distanceFor(term: string): number {
  return term.length <= 7 ? 1 : 2;
}

function answerOf(found: SearchResult[], limit: number): Answer {
  return { total: found.length, ids: () => found.slice(0, limit).map(({ id }) => id as number) };
}

function queryOf(tree: QueryTree): Query {
  switch (tree.op) {
    case "word":
      return tree.term;
    case "prefix":
      return { queries: [tree.term], prefix: true };
    case "phrase":
      return { combineWith: "AND", queries: tree.terms };
    case "or":
      return { combineWith: "OR", queries: tree.parts.map(queryOf) };
    case "and":
      return conjunction(tree.parts);
    case "not":
    case "field":
      throw new Error(`MiniSearch has no query for a lone ${tree.op}.`);
  }
}

function conjunction(parts: readonly QueryTree[]): Query {
  const kept = parts.filter(({ op }) => op !== "not").map(queryOf);
  const dropped = parts.flatMap((part) => (part.op === "not" ? [queryOf(part.part)] : []));
  const all: Query = { combineWith: "AND", queries: kept };
  return dropped.length === 0 ? all : { combineWith: "AND_NOT", queries: [all, ...dropped] };
}
