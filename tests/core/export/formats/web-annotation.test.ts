import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

interface Target {
  type: string;
  source: string;
  scope: string;
  selector: Selector[];
}

interface ReadAnnotation {
  id: string;
  type: string;
  motivation: string;
  created: string;
  body?: { type: string; value: string; format: string; purpose: string }[];
  target: Target | Target[] | string;
  "readout:excerpt": Record<string, unknown>;
}

const corpus = tinyCorpus();
const S1 = "small-talks/s1";
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/;

function read(annotations: AnchoredAnnotation[], from: Corpus = corpus) {
  const request = { format: "json", scope: { kind: "everything" } } as const;
  const file = exported(request, { corpus: from, annotations });
  const collection = JSON.parse(file.text);
  const items: ReadAnnotation[] = collection.first?.items ?? [];
  return { file, collection, items };
}

function targets({ target }: ReadAnnotation): Target[] {
  return [target].flat().filter((one) => typeof one !== "string");
}

describe("a web annotation collection", () => {
  const annotations = [
    highlight(corpus, "0b7e5a52-6d0f-4d3c-9d57-1f5f0a3f1c11", [whole(corpus, `${S1}/t1/p1`)]),
    highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`), whole(corpus, `${S1}/t2/p1`)], {
      note: "*Why*?",
      tags: ["one"],
    }),
    lost("c", `${S1}/c1`, "So it was."),
    note("d e", { kind: "work", work: "small-talks" }, ""),
    note("f", { kind: "notebook" }, "Free."),
  ];

  test("is what the Recommendation asks of a collection and its page", () => {
    const { file, collection, items } = read(annotations);
    expect(file.mediaType).toBe('application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"');
    expect(collection["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
    expect(collection).toMatchObject({ type: "AnnotationCollection", total: 5 });
    expect(collection.first).toMatchObject({ type: "AnnotationPage", partOf: collection.id });
    expect([collection.id, collection.first.id].every((id) => IRI.test(id))).toBe(true);
    expect(items).toHaveLength(5);
    expect(file.text).not.toMatch(/undefined|NaN/);
  });

  test("has an identifier, a motivation and a target for every annotation", () => {
    const { items } = read(annotations);
    expect(new Set(items.map(({ id }) => id)).size).toBe(5);
    for (const item of items) {
      expect(item.type).toBe("Annotation");
      expect(item.id).toMatch(IRI);
      expect(item.created).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect([item.target].flat().length).toBeGreaterThan(0);
    }
    expect(items.map(({ motivation }) => motivation)).toEqual([
      "highlighting",
      "commenting",
      "highlighting",
      "bookmarking",
      "commenting",
    ]);
    expect(items[0]?.id).toBe("urn:uuid:0b7e5a52-6d0f-4d3c-9d57-1f5f0a3f1c11");
  });

  test("points at each passage with a quote and a position", () => {
    const both = read(annotations).items[1]!;
    expect(targets(both).map(({ source, scope }) => [source, scope])).toEqual([
      ["readout://small-talks/s1/t1/p2", "readout://small-talks"],
      ["readout://small-talks/s1/t2/p1", "readout://small-talks"],
    ]);
    for (const { type, selector } of targets(both)) {
      expect(type).toBe("SpecificResource");
      expect(selector.map((one) => one.type)).toEqual([
        "TextQuoteSelector",
        "TextPositionSelector",
      ]);
    }
    expect(both.body).toEqual([
      { type: "TextualBody", value: "*Why*?", format: "text/markdown", purpose: "commenting" },
      { type: "TextualBody", value: "one", format: "text/plain", purpose: "tagging" },
    ]);
  });

  test("points at all of the passage that a note is on", () => {
    const target = { kind: "passage", work: "small-talks", passage: `${S1}/t2/p1` } as const;
    const [item] = read([note("a", target, "Why?")]).items;
    const { text } = corpus.passage(`${S1}/t2/p1`);
    expect(targets(item!)).toMatchObject([
      {
        source: `readout://${S1}/t2/p1`,
        selector: [{ exact: text }, { start: 0, end: Array.from(text).length }],
      },
    ]);
    expect(item).toMatchObject({
      motivation: "commenting",
      "readout:excerpt": { kind: "passage", about: "note on this paragraph" },
    });
  });

  test("counts positions in code points", () => {
    const { items } = read([highlight(corpus, "a", [words(corpus, `${S1}/t2/p1`, ", Mr. Orlov")])]);
    const [quote, position] = targets(items[0]!)[0]!.selector;
    const characters = Array.from(corpus.passage(`${S1}/t2/p1`).text);
    expect(characters.slice(position!.start, position!.end).join("")).toBe(", Mr. Orlov");
    expect(quote).toMatchObject({ exact: ", Mr. Orlov", suffix: "." });
    expect(quote?.prefix).toMatch(/🙂$/u);
  });

  test("claims no position for words that are not in the text any more", () => {
    const gone = read(annotations).items[2]!;
    expect(targets(gone)[0]!.selector).toEqual([
      { type: "TextQuoteSelector", exact: "So it was.", prefix: "", suffix: "" },
    ]);
    expect(gone["readout:excerpt"]).toMatchObject({ status: "lost" });
  });

  test("carries speakers, records and citation as plain JSON, and every source once as CSL", () => {
    const { items, collection } = read(annotations);
    expect(items[1]?.["readout:excerpt"]).toMatchObject({
      pieces: [
        { speaker: { name: "Ivan Orlov" }, layer: "record", whose: "words of the record" },
        {
          speaker: { name: "Anna Berg" },
          label: "NSA Berg",
          counterparts: [{ name: "Ivan Orlov" }],
        },
      ],
      records: [{ id: "1999-06-15-call", kind: "telephone" }],
      citation: expect.stringMatching(/^Ivan Orlov and Anna Berg, telephone conversation/),
      sources: ["small-talks#1999-06-15-call", "small-talks"],
    });
    expect(collection["readout:csl"].map(({ id }: { id: string }) => id)).toEqual([
      "small-talks#1999-06-15-call",
      "small-talks",
    ]);
  });

  test("gives arbitrary words, notes and tags back as they were", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (before, exact, comment, tag) => {
        const from = textCorpus([before + exact]);
        const range = { passage: "w/p1", start: before.length, end: (before + exact).length };
        const { items } = read(
          [highlight(from, "a", [range], { note: comment, tags: [tag] })],
          from,
        );
        const [quote, position] = targets(items[0]!)[0]!.selector;
        const characters = Array.from(before + exact);
        expect(quote?.exact).toBe(exact);
        expect(characters.slice(position!.start, position!.end).join("")).toBe(exact);
        expect(items[0]?.body?.map(({ value }) => value)).toEqual(
          comment === "" ? [tag] : [comment, tag],
        );
      }),
    );
  });
});
