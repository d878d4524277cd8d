import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../src/contract/annotation.ts";
import { libraryOf } from "../../../src/core/library/journalled-library.ts";
import type { LibraryState } from "../../../src/core/library/library-store.ts";
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
  const store = memoryStore(libraryOf({ items: annotations, bin: [], tombstones: [] }));
  const { library } = await memoryLibrary(corpus, { store });
  library.list({});
  library.status();
  return { library, store };
}

/** How often anybody has gone through all annotations of a state. */
function countPasses(state: LibraryState): () => number {
  let passes = 0;
  for (const way of ["values", "keys", "entries", "forEach", Symbol.iterator] as const) {
    const through = state[way].bind(state) as (...args: unknown[]) => unknown;
    Object.defineProperty(state, way, {
      value: (...args: unknown[]) => {
        passes += 1;
        return through(...args);
      },
    });
  }
  return () => passes;
}

describe("with 100,000 annotations", () => {
  it("a change goes through none of the others that are there", async () => {
    const { library, store } = await largeLibrary();
    await library.change({ id: "h1", tags: ["the first change of tags"] });
    const passes = countPasses(store.read());
    const acts: Record<string, () => unknown> = {
      note: () => library.change({ id: "h487", note: "changed" }),
      tags: () => library.change({ id: "h974", tags: ["TAG 3", "new"] }),
      add: () => library.add({ target: { kind: "notebook" }, tags: ["tag 1"] }),
      remove: () => library.remove(["h1461"]),
      undo: () => library.undo(),
      redo: () => library.redo(),
      status: () => library.status(),
    };
    for (const [what, act] of Object.entries(acts)) {
      await act();
      expect([what, passes()]).toEqual([what, 0]);
    }
    library.exportPackage();
    expect(passes()).toBe(1);
  });

  it("a list after a change is in the order that a new list would have", async () => {
    const { library } = await largeLibrary();
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
