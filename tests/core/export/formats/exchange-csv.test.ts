import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";

const corpus = tinyCorpus();
const S1 = "small-talks/s1";
const MADE = "2024-01-02T03:04:05.000Z";

function read(format: string, annotations: AnchoredAnnotation[], from: Corpus = corpus) {
  const { text } = exported(
    { format, scope: { kind: "everything" } },
    { corpus: from, annotations },
  );
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter: ",",
    newline: "\r\n",
  });
  const rows = data.slice(0, -1);
  return { fields: Object.keys(rows[0] ?? {}), rows };
}

/** A guarded cell as it was, for a reader that knows that one apostrophe was put before it. */
function unguarded(cell: string | undefined): string {
  return /^'+([\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u.test(cell ?? "")
    ? cell!.slice(1)
    : (cell ?? "");
}

const tagsIn = (cell: string | undefined) =>
  cell
    ? (Papa.parse<string[]>(unguarded(cell), { delimiter: ",", newline: "\r\n" }).data[0] ?? [])
    : [];

describe("a table for Readwise", () => {
  test("has the headers that Readwise reads, and a row for each mark", () => {
    const { fields, rows } = read("readwise", [
      highlight(corpus, "a", [whole(corpus, `${S1}/t1/p2`)], { note: "Why?", tags: ["a, b", "c"] }),
    ]);
    expect(fields.slice(0, 7)).toEqual([
      "Highlight",
      "Title",
      "Author",
      "URL",
      "Note",
      "Location",
      "Date",
    ]);
    expect(rows).toEqual([
      {
        Highlight: corpus.passage(`${S1}/t1/p2`).text,
        Title: "Small talks, large consequences",
        Author: "Jane Doe",
        URL: `readout://${S1}/t1/p2`,
        Note: "Why?",
        Location: "4",
        Date: MADE,
        Tags: '"a, b",c',
      },
    ]);
  });

  test("never has a row without a highlight: a note on no words stands there itself", () => {
    const { rows } = read("readwise", [
      lost("a", `${S1}/c1`, "So it was."),
      note("b", { kind: "work", work: "small-talks" }, "On all."),
      note("c", { kind: "notebook" }, "Free."),
    ]);
    expect(rows.map(({ Highlight, URL, Note }) => [Highlight, URL, Note])).toEqual([
      ["So it was.", `readout://${S1}/c1`, ""],
      ["On all.", "readout://small-talks", ""],
      ["Free.", "readout://notebook", ""],
    ]);
  });
});

describe("a table like those of Hypothesis", () => {
  test("has its headers, and says which rows are highlights, annotations and page notes", () => {
    const { fields, rows } = read("hypothesis", [
      highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)]),
      highlight(corpus, "b", [whole(corpus, `${S1}/t1/p2`)], { note: "Why?", tags: ["x", "y"] }),
      note("c", { kind: "work", work: "small-talks" }, "On all."),
    ]);
    expect(fields).toEqual([
      "Created at",
      "Author",
      "Page",
      "URL",
      "Group",
      "Type",
      "Quote/description",
      "Comment",
      "Tags",
    ]);
    expect(rows.map(({ Type }) => Type)).toEqual(["Highlight", "Annotation", "Page note"]);
    expect(rows[1]).toMatchObject({
      "Created at": MADE,
      Page: "Small talks, large consequences",
      URL: `readout://${S1}/t1/p2`,
      "Quote/description": corpus.passage(`${S1}/t1/p2`).text,
      Comment: "Why?",
      Tags: "x,y",
    });
  });
});

test.each([
  ["readwise", "Highlight", "Note", "Title"],
  ["hypothesis", "Quote/description", "Comment", "Page"],
])(
  "%s gives arbitrary words, notes, tags and titles back as they were",
  (format, words, comment, title) => {
    const tag = anyText.map((text) => text.trim() || "x");
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.array(tag, { maxLength: 3 }),
        anyText,
        (exact, said, tags, name) => {
          fc.pre(exact !== "");
          const from = textCorpus([exact]);
          const [work] = from.works;
          Object.assign(from.work(work!.id), { title: name });
          const mark = highlight(from, "a", [whole(from, "w/p1")], { note: said, tags });
          const [row] = read(format, [mark], from).rows;
          expect(unguarded(row?.[words])).toBe(exact);
          expect(unguarded(row?.[comment])).toBe(said);
          expect(unguarded(row?.[title])).toBe(name);
          expect(tagsIn(row?.["Tags"])).toEqual(tags);
        },
      ),
      { numRuns: 50 },
    );
  },
);
