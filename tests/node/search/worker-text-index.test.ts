import { describe, expect, it, onTestFinished } from "vitest";
import type { CorpusContent } from "../../src/core/corpus/corpus.ts";
import { createSearchEngine } from "../../src/core/search/create-search-engine.ts";
import { createWorkerSearchEngine } from "../../src/node/worker-search-engine.ts";
import { tinyCorpus } from "../support/tiny-corpus.ts";

const REAL = new URL("../../src/node/search-worker.ts", import.meta.url);
const CRASHING = new URL("search-scripts/crashing.ts", import.meta.url);

function engineOf(script: URL) {
  const { works } = tinyCorpus();
  const contents: CorpusContent[] = [{ id: "tiny", title: "", description: "", works }];
  const engine = createWorkerSearchEngine(script, contents);
  onTestFinished(() => engine.close());
  return engine;
}

describe("a search in a thread of its own", () => {
  it("finds what a search in this thread finds, even when asked before the index is built", async () => {
    const here = createSearchEngine(tinyCorpus());
    const there = engineOf(REAL);
    for (const query of ["sanct", "don't", '"major opponents"', "санкц"])
      expect(await there.search({ query })).toEqual(await here.search({ query }));
  });

  it("keeps code and sentence of a refusal", async () => {
    const query = "x".repeat(100_000);
    await expect(engineOf(REAL).search({ query })).rejects.toMatchObject({
      name: "ReadoutError",
      code: "query-too-long",
    });
  });

  it("gives each of many searches its own answer", async () => {
    const engine = engineOf(CRASHING);
    const queries = Array.from({ length: 100 }, (_, index) => `query ${index}`);
    const pages = await Promise.all(queries.map((query) => engine.search({ query })));
    expect(pages.map(({ query }) => query)).toEqual(queries);
  });

  it.each([
    ["crash", "the index is broken"],
    ["exit", "code 3"],
  ])("says what happened when it ends by “%s”, and starts anew", async (query, reason) => {
    const engine = engineOf(CRASHING);
    const waiting = [engine.search({ query: "never" }), engine.search({ query })];
    const outcomes = waiting.map((search) => search.catch((error: unknown) => error));
    for (const outcome of await Promise.all(outcomes))
      expect(outcome).toMatchObject({
        name: "ReadoutError",
        code: "failed",
        message: expect.stringContaining(reason),
      });
    expect(await engine.search({ query: "again" })).toMatchObject({ query: "again" });
  });

  it("leaves no search waiting when it is closed", async () => {
    const engine = engineOf(CRASHING);
    const search = engine.search({ query: "never" });
    const outcome = search.catch((error: unknown) => error);
    await engine.close();
    expect(await outcome).toMatchObject({ code: "failed" });
  });
});
