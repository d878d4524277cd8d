import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NewAnnotation } from "../../../src/contract/annotation.ts";
import { COLOURS } from "../../../src/contract/annotation.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import type { Library } from "../../../src/core/library/library.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { anyText } from "../export/arbitrary.ts";
import { exported } from "../export/exported.ts";
import { importing } from "./importing.ts";

const S1 = "small-talks/s1";

function file(format: string, library: Library, corpus: Corpus): string {
  const request = { format, scope: { kind: "everything" } } as const;
  return exported(request, { corpus, annotations: library.list({}) }).text;
}

/** Marks of every kind, with changes behind some of them. */
async function fullLibrary() {
  const corpus = tinyCorpus();
  const here = await importing(corpus, [
    {
      target: {
        kind: "text",
        ranges: [
          { passage: `${S1}/t1/p2`, start: 0, end: 20 },
          { passage: `${S1}/t2/p1`, start: 4, end: 30 },
        ],
      },
      colour: "violet",
      note: "**Why** <b>so</b>?\n\n- one",
      tags: ["Power", "trade, aid"],
    },
    { target: { kind: "quote", passage: `${S1}/c1`, quote: "A lesser evil" } },
    { target: { kind: "passage", passage: `${S1}/t1/p1` }, note: "On this paragraph." },
    { target: { kind: "work", work: "small-talks" }, note: "On all.", tags: ["power"] },
    { target: { kind: "notebook" }, note: "Free." },
  ]);
  const [first, second] = here.library.list({});
  await here.library.change({ id: first!.id, note: "Changed." });
  await here.library.change({ id: second!.id, tags: ["later"] });
  await here.library.repair({
    id: here.library.list({}).find(({ colour }) => colour === "violet")!.id,
    ranges: [{ passage: `${S1}/t1/p2`, start: 0, end: 7 }],
  });
  return { corpus, ...here };
}

describe("Readout's own JSON", () => {
  test("brings the same library into an empty one: ids, times, places, revisions and all", async () => {
    const { corpus, library, stored } = await fullLibrary();
    const there = await importing(corpus);
    const { report, change } = await there.take(file("json", library, corpus));
    expect(report).toMatchObject({ format: "W3C Web Annotations", notices: [] });
    expect(report.counts).toEqual({ exact: 1, altered: 1, "not-found": 0, note: 3, here: 0 });
    expect(change.label).toBe("5 annotations imported");
    const byId = (items: { id: string }[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(there.stored())).toEqual(byId(stored()));
    expect(JSON.parse(file("json", there.library, corpus))).toEqual(
      JSON.parse(file("json", library, corpus)),
    );
  });

  test("changes nothing the second time, and undo takes all of it back at once", async () => {
    const { corpus, library } = await fullLibrary();
    const there = await importing(corpus);
    const text = file("json", library, corpus);
    await there.take(text);
    const again = await there.take(text);
    expect(again.report.counts).toMatchObject({ here: 5, exact: 0 });
    expect(again.change.upserted).toEqual([]);
    await there.library.undo();
    expect(there.stored()).toEqual([]);
  });

  test("keeps marks of the same words apart that were two in the library", async () => {
    const mark: NewAnnotation = {
      target: { kind: "quote", passage: `${S1}/c1`, quote: "A lesser evil" },
    };
    const here = await importing(tinyCorpus(), [mark, mark]);
    const there = await importing();
    await there.take(file("json", here.library, tinyCorpus()));
    expect(there.stored()).toEqual(here.stored());
  });

  test("brings words that are gone from the text as they were marked", async () => {
    const before = textCorpus(["Some words that were here once and will be gone."]);
    const here = await importing(before, [
      { target: { kind: "text", ranges: [{ passage: "w/p1", start: 0, end: 48 }] }, note: "x" },
    ]);
    const after = textCorpus(["Другое."], "v2");
    const there = await importing(after);
    const { report } = await there.take(file("json", here.library, before));
    expect(report.counts).toMatchObject({ "not-found": 1 });
    expect(there.stored()).toEqual(here.stored());
  });

  test("loses nothing of arbitrary notes, tags and words", async () => {
    const tag = anyText
      .map((text) => text.trim().slice(0, 90))
      .filter((text) => text.trim() !== "");
    await fc.assert(
      fc.asyncProperty(
        anyText.filter((text) => text.trim() !== ""),
        anyText,
        fc.array(tag, { maxLength: 3 }),
        fc.constantFrom(...COLOURS),
        async (words, note, tags, colour) => {
          const corpus = textCorpus([words]);
          const range = { passage: "w/p1", start: 0, end: words.length };
          const here = await importing(corpus, [
            { target: { kind: "text", ranges: [range] }, note, tags, colour },
          ]);
          const there = await importing(corpus);
          await there.take(file("json", here.library, corpus));
          expect(there.stored()).toEqual(here.stored());
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** What the other formats have of an annotation. */
function essence(library: Library) {
  return library
    .list({})
    .map(({ target, note, tags, anchor }) => ({
      kind: target.kind,
      ranges: anchor.ranges,
      note,
      tags,
    }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const RANGE = { passage: `${S1}/t2/p1`, start: 4, end: 30 };
const MARKS: NewAnnotation[] = [
  {
    target: { kind: "text", ranges: [RANGE] },
    colour: "blue",
    note: "**Why** <b>so</b>?\n\n- one\n^r-mine",
    tags: ["Power", "trade, aid"],
  },
  { target: { kind: "quote", passage: `${S1}/c1`, quote: "A lesser evil" } },
  { target: { kind: "work", work: "small-talks" }, note: "On all." },
  { target: { kind: "notebook" }, note: "=Free." },
];

describe.each([
  ["readium", "Annotation set of a reading system"],
  ["readwise", "Readwise CSV"],
  ["hypothesis", "Hypothesis CSV"],
  ["markdown", "Markdown of Readout"],
])("%s as Readout exports it", (format, name) => {
  test("comes back with words, places, notes and tags", async () => {
    const corpus = tinyCorpus();
    const here = await importing(corpus, MARKS);
    const there = await importing(corpus);
    const { report } = await there.take(file(format, here.library, corpus));
    expect([report.format, report.counts.exact, report.counts.note]).toEqual([name, 2, 2]);
    expect(report.notices).toEqual([]);
    expect(essence(there.library)).toEqual(essence(here.library));
    expect(
      there.library
        .list({})
        .map(({ created }) => created)
        .sort(),
    ).toEqual(
      here.library
        .list({})
        .map(({ created }) => created)
        .sort(),
    );
  });

  test("adds nothing to the library that it came from", async () => {
    const corpus = tinyCorpus();
    const here = await importing(corpus, MARKS);
    const { report } = await here.take(file(format, here.library, corpus));
    expect(report.counts.here).toBe(4);
    expect(here.stored()).toHaveLength(4);
  });
});

test("Markdown keeps ids, so that links into it go on leading somewhere", async () => {
  const corpus = tinyCorpus();
  const here = await importing(corpus, MARKS);
  const there = await importing(corpus);
  await there.take(file("markdown", here.library, corpus));
  const ids = (library: Library) =>
    library
      .list({})
      .map(({ id }) => id)
      .sort();
  expect(ids(there.library)).toEqual(ids(here.library));
});

test("Markdown in which its owner has written gives the excerpts, and nothing of the owner", async () => {
  const corpus = tinyCorpus();
  const here = await importing(corpus, MARKS);
  const own =
    "\n\n<!-- readout a b -->\n\n> [!note] Mine\n> Own words\n\n- own list\n\n> Own quotation\n";
  const text = file("markdown", here.library, corpus).replaceAll(
    /^- \*\*Created:\*\* .*$/gm,
    (line) => line + own,
  );
  expect(text).toContain("Own words");
  const there = await importing(corpus);
  await there.take(text.replaceAll("\n", "\r\n"));
  expect(essence(there.library)).toEqual(essence(here.library));
});

test("a package gives its annotations, and says that merging brings the rest", async () => {
  const corpus = tinyCorpus();
  const here = await importing(corpus, MARKS);
  await here.library.addDossier("Theses");
  const there = await importing(corpus);
  const { text } = await here.library.exportPackage();
  const { report } = await there.take(text);
  expect(report.counts.exact + report.counts.note).toBe(4);
  expect(report.notices).toMatchObject([{ message: expect.stringContaining("merge it") }]);
});
