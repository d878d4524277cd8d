import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { importing } from "./importing.ts";

const annotation = (changes: object) =>
  JSON.stringify([
    {
      type: "Annotation",
      target: { source: "x", selector: { type: "TextQuoteSelector", exact: "Nowhere at all." } },
      ...changes,
    },
  ]);

describe("a file that holds no annotations", () => {
  test.each([
    ["nothing", ""],
    ["words", "Just words."],
    ["half of a JSON file", '{"type":"AnnotationCollection","items":[{"ty'],
    ["JSON of something else", '{"a":1}'],
    ["a number", "17"],
    ["null", "null"],
    ["brackets without end", "[".repeat(200_000)],
    ["a table of something else", "Name,Age\nAnna,3\n"],
    ["the names of a prototype", '{"__proto__":{"type":"AnnotationSet","items":[]}}'],
    ["binary", "PK\u0003\u0004\0\0\uFFFD"],
  ])("is refused in a sentence: %s", async (_, text) => {
    const there = await importing();
    const refused = there.take(text, "odd.bin");
    await expect(refused).rejects.toThrow(ReadoutError);
    await expect(refused).rejects.toMatchObject({
      code: "annotations-unreadable",
      message: expect.stringMatching(/“odd\.bin”.*Nothing was changed\./s),
    });
    expect(there.stored()).toEqual([]);
  });
});

describe("a file with more than can be", () => {
  test("is refused by its length", async () => {
    const { take } = await importing();
    await expect(take("x".repeat(200_000_001))).rejects.toMatchObject({
      code: "annotations-unreadable",
    });
  });

  test("is refused by the number of its annotations", async () => {
    const { take } = await importing();
    const one = '{"type":"Annotation","target":"x"}';
    const text = `[${Array.from({ length: 1_000_000 }, () => one).join(",")}]`;
    await expect(take(text)).rejects.toMatchObject({
      code: "annotations-unreadable",
      message: expect.stringContaining("more than 100,000"),
    });
  });
});

describe("an annotation of strange shape", () => {
  test.each([
    ["a target that is a number", { target: 5 }],
    [
      "selectors that refine themselves without end",
      {
        target: {
          selector: JSON.parse('{"refinedBy":'.repeat(500) + "1" + "}".repeat(500)) as unknown,
        },
      },
    ],
    [
      "words that are no text",
      { target: { selector: { type: "TextQuoteSelector", exact: { a: 1 } } } },
    ],
    ["times that are none", { created: "yesterday", modified: 5 }],
    ["an id with control characters", { id: "a\u0000b" }],
    ["an id as long as a book", { id: "x".repeat(100_000) }],
    [
      "names of a prototype as id, tags and colour",
      { id: "__proto__", body: { color: "constructor", tags: ["__proto__", "toString"] } },
    ],
    ["a record that is none", { "readout:annotation": { id: 5, target: "x" } }],
    [
      "a body of lists in lists",
      { body: [[["x"]], null, 5, { purpose: ["tagging"], value: ["a"] }] },
    ],
  ])("is taken as far as it makes sense: %s", async (_, changes) => {
    const there = await importing();
    const { report } = await there.take(annotation(changes));
    expect(report.items).toHaveLength(1);
    const [kept, ...others] = there.stored();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ id: expect.any(String), created: expect.stringMatching(/Z$/) });
  });

  test("never takes anything but text into notes and tags, whatever a file says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const there = await importing();
        await there.take(annotation({ id: value, body: value, created: value, stylesheet: value }));
        const [kept] = there.library.list({});
        expect([typeof kept?.id, typeof kept?.note, typeof kept?.created]).toEqual([
          "string",
          "string",
          "string",
        ]);
        expect(kept?.tags.every((tag) => typeof tag === "string")).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
