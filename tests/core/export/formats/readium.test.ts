import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";

interface Item {
  id: string;
  type: string;
  motivation: string;
  body: { value: string; color?: string; highlight?: string; tags?: string[] };
  target: {
    source: string;
    meta?: { headings: { level: number; txt: string }[] };
    selector?: {
      type: string;
      exact?: string;
      prefix?: string;
      suffix?: string;
      start?: number;
      end?: number;
      value?: number;
    }[];
  };
}

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

function read(annotations: AnchoredAnnotation[], from: Corpus = corpus) {
  const request = { format: "readium", scope: { kind: "everything" } } as const;
  const { text, ...file } = exported(request, { corpus: from, annotations });
  const set = JSON.parse(text) as Record<string, unknown> & { items: Item[] };
  return { file, set, items: set.items };
}

/** The words that a target selects, by an own reading of the Recommendation: code points of the whole resource. */
function selected({ target }: Item, from: Corpus): string {
  const work = from.work(target.source.replace("readout://", ""));
  const characters = Array.from(work.passages.map(({ text }) => text).join("\n\n"));
  const position = target.selector?.find(({ type }) => type === "TextPositionSelector");
  return characters.slice(position?.start, position?.end).join("");
}

function quoteOf({ target }: Item) {
  return target.selector?.find(({ type }) => type === "TextQuoteSelector");
}

describe("a Readium annotation set", () => {
  test("says what it is, what it is about, and has an item with one target for each mark", () => {
    const { file, set, items } = read([
      highlight(corpus, "0b7e5a52-6d0f-4d3c-9d57-1f5f0a3f1c11", [whole(corpus, `${S1}/t1/p1`)], {
        colour: "violet",
        note: "*Why*?",
        tags: ["one", "two"],
      }),
    ]);
    expect([file.name, file.mediaType]).toEqual([
      "readout-notebook.annotation",
      "application/rd-annotations+json",
    ]);
    expect(set).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationSet",
      about: { "dc:title": "Small talks, large consequences", "dc:publisher": ["The Gazette"] },
    });
    expect(items).toMatchObject([
      {
        id: "urn:uuid:0b7e5a52-6d0f-4d3c-9d57-1f5f0a3f1c11",
        type: "Annotation",
        motivation: "commenting",
        body: { value: "*Why*?", color: "purple", highlight: "solid", tags: ["one", "two"] },
        target: {
          source: "readout://small-talks",
          meta: {
            headings: [
              { level: 1, txt: "Orlov asked for fewer sanctions" },
              { level: 2, txt: "Telephone call" },
            ],
          },
        },
      },
    ]);
  });

  test("selects words across turns as one, and goes on in another item behind a cut", () => {
    const { items } = read([
      highlight(
        corpus,
        "a",
        [
          whole(corpus, `${S1}/t1/p2`),
          words(corpus, `${S1}/t2/p1`, "How do we"),
          words(corpus, `${S1}/t2/p1`, "🙂, Mr."),
        ],
        { note: "Once." },
      ),
    ]);
    expect(items.map((item) => selected(item, corpus))).toEqual([
      `${corpus.passage(`${S1}/t1/p2`).text}\n\nHow do we`,
      "🙂, Mr.",
    ]);
    expect(items.map((item) => quoteOf(item)?.exact)).toEqual(
      items.map((item) => selected(item, corpus)),
    );
    expect(items.map(({ body }) => body.value)).toEqual(["Once.", ""]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  test("says how far into the text a mark is, from 0 to 1", () => {
    const marks = [`${S1}/t1/p1`, "small-talks/s2/c1"].map((id, at) =>
      highlight(corpus, `a${at}`, [whole(corpus, id)]),
    );
    const [first = 0, last = 0] = read(marks).items.map(
      ({ target }) => target.selector?.at(-1)?.value,
    );
    expect(first).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(0.9);
    expect(last).toBeLessThan(1);
  });

  test("keeps the quote of words that are gone, and notes that are on no words", () => {
    const { items } = read([
      lost("a", `${S1}/c1`, "So it was."),
      note("b", { kind: "work", work: "small-talks" }, "On all."),
      note("c", { kind: "notebook" }, "Free."),
    ]);
    expect(items.map(({ target }) => [target.source, target.selector?.length ?? 0])).toEqual([
      ["readout://small-talks", 1],
      ["readout://small-talks", 0],
      ["readout://notebook", 0],
    ]);
    expect(quoteOf(items[0]!)?.exact).toBe("So it was.");
    expect(items.map(({ motivation }) => motivation)).toEqual([
      "highlighting",
      "commenting",
      "commenting",
    ]);
  });

  test("is valid JSON without annotations", () => {
    expect(read([]).items).toEqual([]);
  });

  test("gives arbitrary words, notes and tags back as they were", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (before, exact, comment, tag) => {
        fc.pre(exact !== "");
        const from = textCorpus([`${before}`, `${before}${exact}${before}`]);
        const range = { passage: "w/p2", start: before.length, end: (before + exact).length };
        const mark = highlight(from, "a", [range], { note: comment, tags: [tag] });
        const [item] = read([mark], from).items;
        expect(quoteOf(item!)?.exact).toBe(exact);
        expect(selected(item!, from)).toBe(exact);
        expect(item?.body).toMatchObject({ value: comment, tags: [tag] });
      }),
      { numRuns: 50 },
    );
  });
});
