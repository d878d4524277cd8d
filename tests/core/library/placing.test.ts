import { describe, expect, it } from "vitest";
import { createCorpus, type Corpus } from "../../../src/core/corpus/corpus.ts";
import { memoryLibrary, memoryStore, type MemoryStore } from "../../support/memory-library.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const OPENING =
  "The envoy arrived late in the evening, and nobody at the table spoke of the treaty.";
const ENDING = "In the morning the delegation left for the border without a word to the press.";
const QUOTE = "nobody at the table spoke of the treaty";
const before = textCorpus([OPENING, ENDING], "v1");

/** A highlight of {@link QUOTE}, made on the text as it was first, in a store to be read with other texts. */
async function marked(): Promise<MemoryStore> {
  const store = memoryStore();
  const { library } = await memoryLibrary(before, { store });
  await library.add({ target: { kind: "quote", passage: "w/p1", quote: QUOTE }, note: "silence" });
  return store;
}

async function on(corpus: Corpus, store: MemoryStore) {
  const { library } = await memoryLibrary(corpus, {
    store: memoryStore(store.kept),
    newId: () => "later",
  });
  await library.found();
  return library;
}

const moved = textCorpus(["A new first paragraph.", ENDING, OPENING], "v2");
const altered = textCorpus([OPENING.replace("the treaty", "a treaty"), ENDING], "v2");
const cut = textCorpus([ENDING], "v2");

describe("the review of anchors", () => {
  it("has nothing to say while the text is as it was", async () => {
    expect((await on(before, await marked())).review({})).toEqual([]);
  });

  it("counts what is unchanged", async () => {
    const library = await on(textCorpus([OPENING, ENDING], "v2"), await marked());
    expect(library.review({})).toEqual([
      {
        work: "w",
        title: "Texts",
        waiting: 0,
        counts: { unchanged: 1, moved: 0, altered: 0, lost: 0 },
        anchors: [],
      },
    ]);
  });

  it("shows moved and altered words, as they were and as they are", async () => {
    const store = await marked();
    const [first] = (await on(moved, store)).review({});
    expect(first).toMatchObject({
      counts: { moved: 1 },
      anchors: [
        {
          outcome: "moved",
          before: [{ passage: "w/p1", words: QUOTE }],
          after: [{ range: { passage: "w/p3" }, words: QUOTE }],
          isSettled: false,
        },
      ],
    });
    const [second] = (await on(altered, store)).review({ work: "w" });
    expect(second?.anchors).toMatchObject([
      { outcome: "altered", after: [{ words: QUOTE.replace("the treaty", "a treaty") }] },
    ]);
    expect(second?.anchors[0]?.score).toBeGreaterThan(0.7);
  });

  it("lists lost words, and those of a work that is gone, with what is left of them", async () => {
    const store = await marked();
    const [lost] = (await on(cut, store)).review({});
    expect(lost).toMatchObject({
      title: "Texts",
      counts: { lost: 1 },
      anchors: [{ outcome: "lost", annotation: { note: "silence" } }],
    });
    const { library } = await memoryLibrary(createCorpus([]), { store });
    expect(library.review({})).toMatchObject([
      {
        work: "w",
        title: null,
        counts: { lost: 1 },
        anchors: [{ outcome: "lost", before: [{ words: QUOTE }], after: [], score: null }],
      },
    ]);
    expect(library.list({ work: "w" })).toHaveLength(1);
  });

  it("has nothing more to say once a work that was gone is back", async () => {
    const store = await marked();
    await memoryLibrary(createCorpus([]), { store });
    const library = await on(before, store);
    expect(library.review({})).toEqual([]);
    expect(library.list({})[0]?.anchor.status).toBe("exact");
  });
});

describe("accepting a place", () => {
  it("keeps what was marked, and settles where it is now", async () => {
    const store = await marked();
    const library = await on(altered, store);
    const [annotation] = library.list({});
    const change = await library.accept(["a1"]);
    expect(change).toMatchObject({ label: "Place accepted", undo: "Place accepted" });
    expect(change.upserted[0]).toMatchObject({
      target: annotation!.target,
      anchor: { status: "altered" },
      placements: [
        {
          textVersion: "v2",
          how: "accepted",
          selectors: [{ exact: QUOTE.replace("the treaty", "a treaty") }],
        },
      ],
    });
    expect(change.upserted[0]?.revisions?.placements).toHaveLength(1);
    expect(library.review({})[0]?.anchors[0]).toMatchObject({ isSettled: true });
    expect(await library.accept(["a1"])).toMatchObject({ label: "Nothing changed" });
  });

  it("is taken back by undo", async () => {
    const library = await on(moved, await marked());
    await library.accept(["a1"]);
    await library.undo();
    await library.found();
    expect(library.list({})[0]).not.toHaveProperty("placements");
    expect(library.review({})[0]?.anchors[0]).toMatchObject({ isSettled: false });
  });

  it("does nothing to words that stand where they stood", async () => {
    const library = await on(before, await marked());
    expect(await library.accept(["a1"])).toMatchObject({ label: "Nothing changed" });
  });

  it("is refused, for all, where one has no place", async () => {
    const library = await on(createCorpus([]), await marked());
    await library.add({ target: { kind: "notebook" }, note: "free" });
    await expect(library.accept(["a1"])).rejects.toThrow("No place was found");
    await expect(library.accept(["a1"])).rejects.toMatchObject({ code: "bad-input" });
    await expect(library.accept(["later"])).rejects.toThrow("marks no words");
  });
});

describe("repairing a place", () => {
  it("puts the words where their reader says, for this text and the next that is like it", async () => {
    const library = await on(cut, await marked());
    const range = { passage: "w/p1", start: 15, end: 29 };
    const change = await library.repair({ id: "a1", ranges: [range] });
    expect(change).toMatchObject({
      label: "Place repaired",
      upserted: [
        {
          anchor: { status: "altered", ranges: [range] },
          placements: [{ how: "repaired", score: 1, selectors: [{ exact: "the delegation" }] }],
        },
      ],
    });
    expect(library.status()).toMatchObject({ needLook: 0, waiting: 0 });
  });

  it("is refused for words of another work and for annotations that mark none", async () => {
    const { library } = await memoryLibrary(tinyCorpus());
    const here = { passage: "small-talks/s1/t2/p1", start: 0, end: 3 };
    await library.add({ target: { kind: "text", ranges: [here] } });
    await library.add({ target: { kind: "notebook" } });
    const elsewhere = { passage: "razgovory/s1/h", start: 0, end: 6 };
    await expect(library.repair({ id: "a1", ranges: [elsewhere] })).rejects.toMatchObject({
      code: "range-invalid",
      message: expect.stringContaining("“razgovory”"),
    });
    await expect(library.repair({ id: "a2", ranges: [here] })).rejects.toThrow("marks no words");
  });
});
