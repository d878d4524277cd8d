import { describe, expect, it } from "vitest";
import type { Anchor } from "../../../src/contract/annotation.ts";
import type { AnchorFinder, AnchorJob } from "../../../src/core/anchoring/anchor-finder.ts";
import { createCorpus, type Corpus } from "../../../src/core/corpus/corpus.ts";
import { memoryLibrary, memoryStore } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const WORKS = ["small-talks", "razgovory"];
const FOUND: Anchor = {
  status: "moved",
  ranges: [{ passage: "small-talks/s1/t2/p1", start: 0, end: 3 }],
  score: 0.9,
  guess: null,
};

/** A finder that answers when it is told to. */
function slowFinder() {
  const asked: AnchorJob[][] = [];
  let answer: ((anchors: Anchor[]) => void) | null = null;
  let fail: ((error: Error) => void) | null = null;
  const finder: AnchorFinder = {
    find: (jobs) => {
      asked.push([...jobs]);
      return new Promise((resolve, reject) => {
        answer = resolve;
        fail = reject;
      });
    },
    close: async () => undefined,
  };
  return {
    finder,
    asked,
    async answer(anchor: Anchor = FOUND) {
      answer?.(asked.at(-1)!.map(() => anchor));
      await new Promise((done) => setTimeout(done));
    },
    async fail() {
      fail?.(new Error("out of memory"));
      await new Promise((done) => setTimeout(done));
    },
  };
}

/** A library with highlights in both works, all of whose texts have changed since: words have to be looked for. */
async function onChangedTexts(each: number) {
  const store = memoryStore();
  const { library } = await memoryLibrary(tinyCorpus(), { store });
  for (const work of WORKS)
    for (let count = 0; count < each; count += 1) {
      const passage = tinyCorpus().work(work).passages[1]!;
      const range = { passage: passage.id, start: 0, end: 4 + (count % 4) };
      await library.add({ target: { kind: "text", ranges: [range] } });
    }
  const slow = slowFinder();
  const reopened = await memoryLibrary(rewritten(), {
    store: memoryStore(store.kept),
    finder: slow.finder,
    newId: () => "later",
  });
  return { library: reopened.library, ...slow };
}

function rewritten(): Corpus {
  const works = structuredClone([...tinyCorpus().texts()]);
  for (const work of works) {
    work.textVersion = "v2";
    for (const passage of work.passages) passage.text = `Rewritten. ${passage.text}`;
  }
  return createCorpus([{ id: "c", title: "", description: "", works }]);
}

describe("words that have to be looked for", () => {
  it("are listed at once as waiting, and where they are once they are found", async () => {
    const { library, asked, answer } = await onChangedTexts(2);
    expect(library.list({}).map(({ anchor }) => anchor.status)).toEqual(Array(4).fill("waiting"));
    expect(library.status()).toMatchObject({ waiting: 4, needLook: 0 });
    expect(asked).toHaveLength(1);
    await answer();
    await answer({ status: "lost", ranges: [], score: null, guess: null });
    expect(library.status()).toMatchObject({ waiting: 0, needLook: 2 });
    expect(library.list({}).filter(({ anchor }) => anchor.status === "moved")).toHaveLength(2);
  });

  it("are looked for in the work that was asked for last before the others", async () => {
    const { library, asked, answer } = await onChangedTexts(40);
    library.list({});
    library.list({ work: "razgovory" });
    await answer();
    await answer();
    library.list({ work: "small-talks" });
    await answer();
    const works = asked.map(([job]) => job!.work);
    expect(works).toEqual(["small-talks", "razgovory", "razgovory", "small-talks"]);
  });

  it("are looked for once, whatever else is changed of their annotation", async () => {
    const { library, asked, answer } = await onChangedTexts(1);
    library.list({});
    await answer();
    await answer();
    const change = await library.change({ id: "a1", note: "later" });
    expect(change.upserted[0]?.anchor.status).toBe("moved");
    expect(asked.flat()).toHaveLength(2);
  });

  it("move in the order of the list when they are found", async () => {
    const { library, answer } = await onChangedTexts(1);
    await library.add({
      target: { kind: "text", ranges: [{ passage: "small-talks/s1/t2/p1", start: 5, end: 9 }] },
    });
    expect(library.list({}).map(({ id }) => id)).toEqual(["later", "a1", "a2"]);
    await answer();
    await answer();
    const here = library.list({ work: "small-talks" });
    expect(here.map(({ anchor }) => anchor.ranges[0]?.start)).toEqual([0, 5]);
  });

  it("stay waiting when the search stops, which is said, and are looked for again", async () => {
    const { library, asked, answer, fail } = await onChangedTexts(1);
    library.list({});
    await fail();
    const { waiting, notices } = library.status();
    expect(waiting).toBe(2);
    expect(notices).toEqual([
      { code: "failed", message: expect.stringContaining("stopped: out of memory") },
    ]);
    expect(asked).toHaveLength(2);
    await answer();
    await answer();
    expect(library.status()).toMatchObject({ waiting: 0, notices: [] });
  });

  it("cannot be accepted before they are found", async () => {
    const { library } = await onChangedTexts(1);
    await expect(library.accept(["a1"])).rejects.toThrow("still being looked for");
  });

  it("can be waited for, as an export does", async () => {
    const { library, answer, fail } = await onChangedTexts(1);
    const failing = library.found().catch((error: unknown) => error);
    await fail();
    expect(await failing).toMatchObject({ code: "failed" });
    const waiting = library.found();
    await answer();
    await answer();
    await waiting;
    expect(library.status().waiting).toBe(0);
  });
});
