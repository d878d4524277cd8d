import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Index } from "flexsearch";
import type { BenchQuery } from "../queries/bench-query.ts";
import type { Answer, BenchEngine, EngineContext } from "./engine.ts";

/**
 * The settings with which it loses and invents nothing and builds fastest: whole words, one step of
 * resolution, a function as encoder (the words come cut and folded), no context, no cache.
 */
function createIndex(): Index {
  return new Index({
    tokenize: "strict",
    resolution: 1,
    encoder: (text: string) => text.split(" ").filter((word) => word !== ""),
  });
}

export const createEngine = (context: EngineContext) => new FlexSearchEngine(context);

class FlexSearchEngine implements BenchEngine {
  private readonly context: EngineContext;
  private index = createIndex();

  constructor(context: EngineContext) {
    this.context = context;
  }

  async build(): Promise<void> {
    let id = 0;
    for (const text of this.context.set().folded()) {
      this.index.add(id, text);
      id += 1;
    }
    await this.index.export(async (key, data) => {
      if (data !== undefined) writeFileSync(join(this.context.folder, `${key}.json`), data);
    });
  }

  open(): void {
    for (const file of readdirSync(this.context.folder))
      this.index.import(
        file.replace(/\.json$/, ""),
        readFileSync(join(this.context.folder, file), "utf8"),
      );
  }

  /** It does not count beyond the limit, so it is spared the counting. */
  answer({ tree }: BenchQuery, limit: number): Answer {
    const words = tree.op === "and" ? tree.parts : [tree];
    const text = words.map((part) => (part.op === "word" ? part.term : "")).join(" ");
    const found = this.index.search(text, { limit: limit === Infinity ? 1e9 : limit });
    return { total: null, ids: () => Array.from(found as number[]) };
  }

  close(): void {
    this.index = createIndex();
  }
}
