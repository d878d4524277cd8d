import { describe, expect, test } from "vitest";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { importing } from "./importing.ts";

const S1 = "small-talks/s1";
const corpus = tinyCorpus();
const WORDS = "Sanctions are not conducive to Russian-American dialog.";

interface Row {
  exact?: string;
  prefix?: string;
  suffix?: string;
  text?: string;
  uri?: string;
  title?: string;
  tags?: string[];
}

/** An answer of the Hypothesis API with these rows. */
function hypothesis(...rows: Row[]): string {
  return JSON.stringify({ total: rows.length, rows: rows.map(hypothesisRow) });
}

function hypothesisRow(row: Row, at: number): object {
  const { exact, prefix = "", suffix = "", uri = "https://example.org/elsewhere" } = row;
  const selector = [
    { type: "RangeSelector", startContainer: "/p[1]", startOffset: 0 },
    { type: "TextPositionSelector", start: 9000, end: 9010 },
    { type: "TextQuoteSelector", exact, prefix, suffix },
  ];
  return {
    id: `hypo-${at}`,
    created: "2023-05-06T07:08:09.123456+00:00",
    updated: "2023-05-06T07:08:10.000000+00:00",
    user: "acct:somebody@hypothes.is",
    uri,
    text: row.text ?? "",
    tags: row.tags ?? [],
    document: { title: [row.title ?? "Elsewhere"] },
    target: [exact === undefined ? { source: uri } : { source: uri, selector }],
  };
}

describe("annotations of another program", () => {
  test("are found by their words anywhere in the corpus, and keep id, times, note and tags", async () => {
    const there = await importing();
    const text = hypothesis({ exact: WORDS, text: "<script>alert(1)</script>", tags: ["a", "A"] });
    const { report, change } = await there.take(text);
    expect(report.items).toMatchObject([
      {
        number: 1,
        outcome: "exact",
        work: "small-talks",
        title: "Small talks, large consequences",
        passage: `${S1}/t1/p1`,
        words: WORDS,
      },
    ]);
    expect(change.undo).toBe("1 annotation imported");
    const [annotation] = there.library.list({});
    expect(annotation).toMatchObject({
      id: "hypo-0",
      created: "2023-05-06T07:08:09.123Z",
      modified: "2023-05-06T07:08:10.000Z",
      note: "<script>alert(1)</script>",
      tags: ["a"],
      colour: "yellow",
      anchor: { status: "exact" },
    });
  });

  test("are found where only typography differs, and across passages", async () => {
    const there = await importing();
    const across =
      "“We don't see any major opponents".slice(1) +
      " of this legislation.\n\nSanctions are not conducive to Russian-American dialog.\nIn 1999,";
    const { report } = await there.take(hypothesis({ exact: across }));
    expect(report.items[0]?.outcome).toBe("exact");
    expect(there.library.list({})[0]?.anchor.ranges.map(({ passage }) => passage)).toEqual([
      `${S1}/t1/p1`,
      `${S1}/t1/p2`,
    ]);
  });

  test("are found also where they begin or end within a hyphenated word", async () => {
    const there = await importing();
    const { report } = await there.take(
      hypothesis({ exact: "conducive to Russian-" }, { exact: "-American dialog" }),
    );
    expect(report.counts).toMatchObject({ exact: 2, altered: 0 });
    expect(there.library.list({}).map(({ anchor }) => anchor.status)).toEqual(["exact", "exact"]);
  });

  test("show which words are others in the text, and keep their own to be read", async () => {
    const there = await importing();
    const altered = "We do not see any serious opponents of this legislation";
    const { report } = await there.take(
      hypothesis({ exact: altered, title: "Small talks, large consequences" }),
    );
    expect(report.items).toMatchObject([
      { outcome: "altered", words: altered, found: expect.stringContaining("major opponents") },
    ]);
    expect(report.items[0]?.score).toBeGreaterThan(0.5);
    const [annotation] = there.library.list({});
    expect(annotation).toMatchObject({
      anchor: { status: "altered" },
      target: { selectors: [{ exact: altered }] },
      placements: [{ how: "accepted" }],
    });
  });

  test("are kept with their words when these are nowhere, as ones that need a look", async () => {
    const there = await importing();
    const { report } = await there.take(
      hypothesis({ exact: "Nobody in this corpus ever said anything like this.", text: "Why?" }),
    );
    expect(report.items).toMatchObject([
      { outcome: "not-found", work: "Elsewhere", title: "Elsewhere", passage: null },
    ]);
    await there.library.found();
    expect(there.library.list({})).toMatchObject([
      {
        note: "Why?",
        anchor: { status: "lost" },
        target: { selectors: [{ exact: "Nobody in this corpus ever said anything like this." }] },
      },
    ]);
    expect(there.library.status().needLook).toBe(1);
  });

  test("stand where their surroundings say when the same words are there twice", async () => {
    const there = await importing();
    const { report } = await there.take(
      hypothesis(
        { exact: "June 15, 1999", prefix: "", suffix: ". The same telephone" },
        { exact: "June 15, 1999", prefix: "", suffix: ". A telephone call between" },
      ),
    );
    expect(report.items.map(({ passage }) => passage)).toEqual(["small-talks/s2/d2", `${S1}/d1`]);
  });

  test("are looked for only in the work that they name, by address, web address or title", async () => {
    const there = await importing();
    const url = corpus.work("small-talks").publication.url;
    const { report } = await there.take(
      hypothesis(
        { exact: WORDS, uri: `readout://${S1}/t1/p1` },
        { exact: WORDS, text: "2", uri: `${url ?? "readout://small-talks"}#top` },
        { exact: WORDS, text: "3", title: "SMALL TALKS, large consequences" },
        { exact: WORDS, text: "4", title: corpus.works[1]!.title },
      ),
    );
    expect(report.items.map(({ outcome, work }) => [outcome, work])).toEqual([
      ["exact", "small-talks"],
      ["exact", "small-talks"],
      ["exact", "small-talks"],
      ["not-found", corpus.works[1]!.id],
    ]);
  });

  test("that mark no words become notes on the work, or of the notebook with what they were about", async () => {
    const there = await importing();
    const { report } = await there.take(
      hypothesis(
        { text: "On all.", uri: "readout://small-talks" },
        { text: "On a page.", uri: "https://example.org/a" },
      ),
    );
    expect(report.counts.note).toBe(2);
    expect(there.library.list({}).map(({ target, note }) => [target.kind, note])).toEqual([
      ["work", "On all."],
      ["notebook", "On a page.\n\nElsewhere, https://example.org/a"],
    ]);
  });

  test("that are in the file twice, or here by the same words and note, are taken in once", async () => {
    const there = await importing(tinyCorpus(), [
      { target: { kind: "quote", passage: `${S1}/c1`, quote: "A lesser evil" }, note: "Mine." },
    ]);
    const { report } = await there.take(
      hypothesis(
        { exact: "A lesser evil", text: "Mine." },
        { exact: "A lesser evil", text: "Another." },
        { exact: "A lesser  evil", text: "Another. " },
      ),
    );
    expect(report.items.map(({ outcome }) => outcome)).toEqual(["here", "exact", "here"]);
    expect(there.stored()).toHaveLength(2);
  });

  test("are only looked at by a preview", async () => {
    const there = await importing();
    const report = await there.preview(hypothesis({ exact: WORDS }));
    expect(report.counts).toEqual({ exact: 1, altered: 0, "not-found": 0, note: 0, here: 0 });
    expect(there.stored()).toEqual([]);
  });
});

test("sets of reading systems bring colours, tags and notes, and words by their surroundings", async () => {
  const there = await importing();
  const item = (id: string, body: object, selector: object[]) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${id}`,
    type: "Annotation",
    created: "2024-01-02T03:04:05Z",
    body,
    target: { source: "OEBPS/chapter1.xhtml", selector },
  });
  const { report } = await there.take(
    JSON.stringify({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationSet",
      about: { "dc:title": "Small talks, large consequences" },
      items: [
        item(
          "b9fe9d3d-4c4a-4a2e-8a1e-9f8b2d6f0c11",
          { type: "TextualBody", value: "Why?", color: "purple", tags: ["one"] },
          [
            {
              type: "CssSelector",
              value: "p",
              refinedBy: { type: "TextQuoteSelector", exact: WORDS },
            },
            { type: "ProgressionSelector", value: 0.1 },
          ],
        ),
        "no annotation",
      ],
    }),
  );
  expect(report.notices).toMatchObject([{ message: expect.stringContaining("number 2") }]);
  expect(there.library.list({})).toMatchObject([
    {
      id: "b9fe9d3d-4c4a-4a2e-8a1e-9f8b2d6f0c11",
      colour: "violet",
      note: "Why?",
      tags: ["one"],
      created: "2024-01-02T03:04:05.000Z",
      anchor: { status: "exact" },
    },
  ]);
});

test("tables that Readwise exports are read by their headers", async () => {
  const there = await importing();
  const table = [
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at",
    `"${WORDS}","Small talks, large consequences",Jane Doe,,"So ""it"" is",blue,"a,b",location,1,2022-03-04 05:06:07+00:00`,
    ",,,,,,,,,",
  ].join("\n");
  const { report } = await there.take(table, "readwise-data.csv");
  expect([report.format, report.counts.exact]).toEqual(["Readwise CSV", 1]);
  expect(there.library.list({})).toMatchObject([
    { colour: "blue", note: 'So "it" is', tags: ["a", "b"], created: "2022-03-04T05:06:07.000Z" },
  ]);
});
