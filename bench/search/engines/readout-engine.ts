import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import type { Plan, WordPlan } from "../../../src/core/search/plan/plan.ts";
import { keyOf } from "../../../src/core/search/plan/plan.ts";
import { createSegmentedIndex } from "../../../src/core/search/segmented-index.ts";
import type {
  IndexedPassage,
  PassagePlace,
  TextIndex,
} from "../../../src/core/search/text-index.ts";
import {
  type IndexedWork,
  IndexKeeper,
  type KeptIndex,
} from "../../../src/node/search/index-keeper.ts";
import { ADDED_WORK } from "../data/passage-columns.ts";
import type { PassageSet } from "../data/passage-set.ts";
import { type BenchQuery, printQuery, type QueryTree } from "../queries/bench-query.ts";
import type { Analysis, Answer, BenchEngine, Change, EngineContext } from "./engine.ts";

const SCREEN = 50;
/** As many passages as the search thread is sent at a time. */
const SENT_AT_ONCE = 500;

export function createReadout(context: EngineContext, order: "relevance" | "reading"): BenchEngine {
  return new ReadoutEngine(context, order);
}

/** The index of Readout as its search thread holds it, without the thread. */
class ReadoutEngine implements BenchEngine {
  private readonly context: EngineContext;
  private readonly typedQueries = new WeakMap<BenchQuery, string>();
  private readonly order: "relevance" | "reading";
  private index: TextIndex | null = null;
  private keeper: IndexKeeper | null = null;
  private starts: Map<string, number> | null = null;

  constructor(context: EngineContext, order: "relevance" | "reading") {
    this.context = context;
    this.order = order;
  }

  build(): void {
    const set = this.context.set();
    const contents = worksOf(set);
    // The corpus knows its works; here they are kept beside the index.
    writeFileSync(this.path("works.json"), JSON.stringify(contents));
    const keeper = new IndexKeeper(this.kept(contents));
    let sent: IndexedPassage[] = [];
    for (const passage of set.passages()) {
      const isNewWork = sent[0] !== undefined && sent[0].work !== passage.work;
      if (isNewWork || sent.length === SENT_AT_ONCE) {
        keeper.add(sent);
        sent = [];
      }
      if (isNewWork) keeper.endWork();
      sent.push(passage);
    }
    keeper.add(sent);
    keeper.endWork();
    // The work that passages are added to later is complete without any.
    keeper.add([]);
    keeper.endWork();
    const writing = keeper.settle();
    while (writing.next().done !== true);
    keeper.close();
  }

  open(): void {
    const contents = JSON.parse(readFileSync(this.path("works.json"), "utf8")) as IndexedWork[];
    const keeper = new IndexKeeper(this.kept(contents));
    if (keeper.lacking().length > 0) throw new Error("The index that was built was not accepted.");
    this.index = createSegmentedIndex(
      () => keeper.texts(),
      () => keeper.state(),
    );
    this.keeper = keeper;
  }

  private kept(contents: IndexedWork[]): KeptIndex {
    const works = contents.map(({ id }) => id);
    return { path: this.path("search.index"), isWritable: true, works, records: [], contents };
  }

  /**
   * Pays for reading the query as it is typed. Its plan is made from the same query without the library
   * and the corpus that fields are resolved with; a misspelt word is looked for, then what may be meant.
   */
  async answer(query: BenchQuery, limit: number): Promise<Answer> {
    const index = this.opened();
    parseQuery(this.typed(query));
    let found = await this.find(planOf(query.tree), limit);
    if (query.wanted !== null && query.tree.op === "word") {
      const [suggested] = await index.suggest({ term: query.tree.term, limit: 10 });
      if (suggested) found = await this.find(wordPlan(suggested.term), limit);
    }
    const { total, places } = found;
    return { total, ids: () => places.map((place) => this.idOf(place)) };
  }

  /** By relevance with the exact total; in reading order the page alone, as FTS5 gives it by rowid. */
  private async find(
    plan: Plan,
    most: number,
  ): Promise<{ total: number | null; places: PassagePlace[] }> {
    const index = this.opened();
    const limit = Math.min(most, Number.MAX_SAFE_INTEGER);
    if (this.order === "reading")
      return { total: null, places: await index.page({ plan, offset: 0, limit }) };
    return index.find({ plan, order: this.order, offset: 0, limit, facets: false, sets: [] });
  }

  /** Printed once for all runs: whoever types pays for the reading alone. */
  private typed(query: BenchQuery): string {
    const typed = this.typedQueries.get(query) ?? printQuery(query.tree);
    this.typedQueries.set(query, typed);
    return typed;
  }

  async suggest(term: string, limit: number): Promise<string[]> {
    const suggested = await this.opened().suggest({ term, limit });
    return suggested.map(({ term }) => term);
  }

  change(change: Change): void {
    const { work, ordinal } = change.passage;
    this.keeper?.change([
      change.kind === "remove" ? { remove: { work, ordinal } } : { put: change.passage },
    ]);
  }

  async analyse(term: string, tries: number): Promise<Analysis> {
    const index = this.opened();
    const plan = wordPlan(term);
    const analysis: Analysis = { matches: 0, concordance: [], collocates: [] };
    for (let count = 0; count < tries; count += 1) {
      let started = performance.now();
      const page = { sort: "right", words: 3, offset: 0, limit: SCREEN } as const;
      analysis.matches = (await index.listMatches({ plan, ...page })).total;
      analysis.concordance.push(performance.now() - started);
      started = performance.now();
      const window = { left: 5, right: 5, least: 2, sort: "logLikelihood", limit: 100 } as const;
      await index.collocate({ plan, within: { op: "all" }, ...window });
      analysis.collocates.push(performance.now() - started);
    }
    return analysis;
  }

  close(): void {
    this.keeper?.close();
    [this.index, this.keeper] = [null, null];
  }

  private opened(): TextIndex {
    if (this.index === null) throw new Error("The index has not been opened.");
    return this.index;
  }

  private idOf({ work, ordinal }: PassagePlace): number {
    const { size, info, columns } = this.context.set();
    if (this.starts === null) {
      this.starts = new Map([[ADDED_WORK, size]]);
      for (const [id, number] of columns.work.entries()) {
        const name = info.works[number] ?? "";
        if (!this.starts.has(name)) this.starts.set(name, id);
      }
    }
    return (this.starts.get(work) ?? Number.NaN) + ordinal;
  }

  private path(file: string): string {
    return join(this.context.folder, file);
  }
}

function worksOf({ info, columns }: PassageSet): IndexedWork[] {
  const passages = new Int32Array(info.works.length);
  for (const work of columns.work) passages[work] = (passages[work] ?? 0) + 1;
  return [...info.works, ADDED_WORK].map((id, at) => ({
    id,
    fingerprint: id,
    passages: passages[at] ?? 0,
  }));
}

function planOf(tree: QueryTree): Plan {
  switch (tree.op) {
    case "word":
      return wordPlan(tree.term);
    case "prefix":
      return { ...wordPlan(tree.term), match: "prefix" };
    case "phrase":
      return { op: "phrase", words: tree.terms.map(wordPlan) };
    case "field":
      return { op: "key", keys: [keyOf(tree.field, tree.value)] };
    case "not":
      return { op: "not", part: planOf(tree.part) };
    case "and":
    case "or":
      return { op: tree.op, parts: tree.parts.map(planOf) };
  }
}

function wordPlan(term: string): WordPlan {
  return { op: "word", match: "word", term, spelling: term, distance: 0, forms: false };
}
