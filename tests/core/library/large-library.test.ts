import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/contract/annotation.ts";
import { libraryOf } from "../../../src/core/library/journalled-library.ts";
import { timeAt } from "../../support/machines.ts";
import { memoryLibrary, memoryStore } from "../../support/memory-library.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const COUNT = 100_000;
const corpus = tinyCorpus();
const passages = [...corpus.texts()].flatMap((work) =>
  work.passages
    .filter(({ text }) => text.length > 8)
    .map(({ id, text }) => ({ id, text, work: work.id, textVersion: work.textVersion })),
);

function highlight(number: number): Annotation {
  const { id: passage, work, text, textVersion } = passages[number % passages.length]!;
  const start = number % 4;
  const exact = text.slice(start, start + 4);
  const selector = { passage, start, end: start + 4, exact, prefix: "", suffix: "" };
  return {
    id: `h${number}`,
    target: { kind: "text", work, textVersion, selectors: [selector] },
    colour: "yellow",
    note: `Note ${number}`,
    tags: [`tag ${number % 50}`, `Theme ${number % 7}`],
    created: timeAt(number),
    modified: timeAt(number),
  };
}

async function largeLibrary() {
  const annotations = Array.from({ length: COUNT }, (_, number) => highlight(number));
  const store = memoryStore(libraryOf({ annotations, bin: [], tombstones: [] }));
  const { library } = await memoryLibrary(corpus, { store });
  library.list({});
  library.status();
  return library;
}

/** Milliseconds that 95 of 100 calls stay below. */
async function p95(act: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const started = performance.now();
    await act(round);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

describe("with 100,000 annotations", () => {
  it("a change takes no longer for the others that are there", async () => {
    const library = await largeLibrary();
    const id = (round: number) => `h${(round * 487) % COUNT}`;
    const figures = {
      note: await p95((round) => library.change({ id: id(round), note: `changed ${round}` })),
      tags: await p95((round) => library.change({ id: id(round), tags: ["TAG 3", "new"] })),
      add: await p95(() => library.add({ target: { kind: "notebook" }, tags: ["tag 1"] })),
      remove: await p95((round) => library.remove([id(round)])),
      undo: await p95(() => library.undo()),
      status: await p95(async () => library.status()),
    };
    for (const [what, time] of Object.entries(figures))
      expect([what, time < 5]).toEqual([what, true]);
  });

  it("a list after a change is in the order that a new list would have", async () => {
    const library = await largeLibrary();
    await library.remove(["h7", "h500"]);
    await library.add({ target: { kind: "quote", passage: passages[0]!.id, quote: "e" } });
    await library.undo();
    await library.redo();
    await library.restore(["h500"]);
    const ids = library.list({}).map((annotation) => annotation.id);
    expect(ids).toHaveLength(COUNT);
    expect(new Set(ids).size).toBe(COUNT);
    const places = library.list({}).map(({ anchor: { ranges }, created }) => {
      const [first] = ranges;
      return [corpus.order(first!.passage), first!.start, first!.end, created] as const;
    });
    const sorted = places.toSorted(
      (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] < b[3] ? -1 : 1),
    );
    expect(places).toEqual(sorted);
  });
});
