import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { IndexedPassage, TextIndex } from "../../../src/core/search/text-index.ts";
import type { KeptIndex } from "../../../src/node/search/index-keeper.ts";
import { createWorkerTextIndex } from "../../../src/node/search/worker-text-index.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { answersOf, keptOf, plainIndex, workOf, type Works } from "./kept-index.ts";

const REAL = new URL("../../../src/node/search/search-worker.ts", import.meta.url);
const CRASHING = new URL("scripts/crashing.ts", import.meta.url);
const WORKS: Works = { a: workOf("a", 1_203), b: [], c: workOf("c", 150, 70) };

function open(script: URL, kept: KeptIndex, passagesOf = (work: string) => WORKS[work]!) {
  const index = createWorkerTextIndex(script, kept, passagesOf);
  onTestFinished(() => index.close());
  return index;
}

async function complete(index: TextIndex): Promise<void> {
  await vi.waitFor(async () => expect((await index.state()).isComplete).toBe(true), 15_000);
}

describe("an index in a thread of its own", () => {
  it("asks for all passages, keeps them in a file, and answers as a plain scan does", async () => {
    const path = join(await temporaryFolder(), "search.index");
    const index = open(REAL, keptOf(path, WORKS));
    await complete(index);
    const expected = await answersOf(plainIndex(WORKS));
    expect(await answersOf(index)).toEqual(expected);
    await index.close();
    expect((await readdir(join(path, ".."))).sort()).toEqual([
      "search.index",
      "search.index.changes",
    ]);

    const asked: string[] = [];
    const again = open(REAL, keptOf(path, WORKS), (work) => {
      asked.push(work);
      return WORKS[work]!;
    });
    expect(await answersOf(again)).toEqual(expected);
    expect(asked).toEqual([]);
  });

  it("builds a damaged file anew, and answers the truth when it has", async () => {
    const path = join(await temporaryFolder(), "search.index");
    const first = open(REAL, keptOf(path, WORKS));
    await complete(first);
    await first.close();
    for (const name of ["search.index", "search.index.changes"]) {
      const file = join(path, "..", name);
      const bytes = await readFile(file);
      bytes[20]! ^= 4;
      await writeFile(file, bytes);
      const index = open(REAL, keptOf(path, WORKS));
      await answersOf(index);
      await complete(index);
      expect(await answersOf(index)).toEqual(await answersOf(plainIndex(WORKS)));
      await index.close();
    }
  });

  it("answers while it is built from what is there, says so, and has more from time to time", async () => {
    const works: Works = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`w${at}`, workOf(`w${at}`, 400, at * 400)]),
    );
    const all = Object.values(works).flat();
    const index = open(REAL, keptOf(null, works), (work) => works[work]!);
    const seen: number[] = [];
    const page = { offset: 0, limit: 9_999, facets: false, sets: [] };
    for (let isComplete = false; !isComplete;) {
      const before = await index.state();
      const found = await index.find({ plan: { op: "all" }, order: "reading", ...page });
      const after = await index.state();
      expect(found.total).toBeGreaterThanOrEqual(before.indexed);
      expect(found.total).toBeLessThanOrEqual(after.indexed);
      expect(found.places).toEqual(placesOf(all.slice(0, found.total)));
      seen.push(before.indexed);
      isComplete = before.isComplete;
    }
    expect(seen.at(-1)).toBe(all.length);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(2);
  });
});

function placesOf(passages: readonly IndexedPassage[]) {
  return passages.map(({ work, ordinal }) => ({ work, ordinal }));
}

describe("a thread that searches", () => {
  const suggest = (index: TextIndex, term: string) => index.suggest({ term, limit: 1 });

  it("keeps code and sentence of a refusal", async () => {
    await expect(suggest(open(CRASHING, keptOf(null, {})), "refused")).rejects.toMatchObject({
      name: "ReadoutError",
      code: "query-too-long",
      message: "Too much.",
    });
  });

  it("gives each of many questions its own answer", async () => {
    const index = open(CRASHING, keptOf(null, {}));
    const terms = Array.from({ length: 100 }, (_, at) => `word ${at}`);
    const answers = await Promise.all(terms.map((term) => suggest(index, term)));
    expect(answers.map(([first]) => first?.term)).toEqual(terms);
  });

  it.each([
    ["crash", "the index is broken"],
    ["exit", "code 3"],
  ])("says what happened when it ends by “%s”, and starts anew", async (term, reason) => {
    const index = open(CRASHING, keptOf(null, {}));
    const waiting = [suggest(index, "never"), suggest(index, term)];
    const outcomes = waiting.map((asked) => asked.catch((error: unknown) => error));
    for (const outcome of await Promise.all(outcomes))
      expect(outcome).toMatchObject({
        name: "ReadoutError",
        code: "failed",
        message: expect.stringContaining(reason),
      });
    expect(await suggest(index, "again")).toEqual([{ term: "again", passages: 1 }]);
  });

  it("leaves no question waiting when it is closed", async () => {
    const index = open(CRASHING, keptOf(null, {}));
    const outcome = suggest(index, "never").catch((error: unknown) => error);
    await index.close();
    expect(await outcome).toMatchObject({ code: "failed" });
  });
});
