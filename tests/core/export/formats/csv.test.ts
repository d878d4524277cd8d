import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { AnchoredAnnotation } from "../../../../src/contract/annotation.ts";
import type { Corpus } from "../../../../src/core/corpus/corpus.ts";
import { textCorpus } from "../../../support/text-corpus.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight, lost, note, whole, words } from "../annotations.ts";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";

type Row = Record<string, string>;

const corpus = tinyCorpus();
const S1 = "small-talks/s1";

function write(annotations: AnchoredAnnotation[], from: Corpus = corpus): string {
  const request = { format: "csv", scope: { kind: "everything" } } as const;
  return exported(request, { corpus: from, annotations }).text;
}

/** Reads the table, and takes away the apostrophe that guards a cell which could be a formula. */
function read(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text.slice(1), {
    header: true,
    delimiter: ",",
    newline: "\r\n",
  });
  expect(errors.filter(({ message }) => !message.includes("Too few fields"))).toEqual([]);
  return data
    .slice(0, -1)
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguarded(cell)])),
    );
}

function unguarded(cell: string): string {
  return /^'+([\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u.test(cell)
    ? cell.slice(1)
    : cell;
}

function readTags(cell: string | undefined): string[] {
  if (!cell) return [];
  return Papa.parse<string[]>(cell, { delimiter: ";", newline: "\n" }).data[0] ?? [];
}

describe("a table of excerpts", () => {
  test("has a byte order mark, one row an excerpt, and every cell quoted", () => {
    const text = write([
      highlight(corpus, "a", [whole(corpus, `${S1}/t1/p1`)]),
      note("b", { kind: "notebook" }, 'two\nlines and a "quote"'),
    ]);
    expect(text.startsWith('\uFEFF"Id","Words",')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
    expect(text).toContain('"two\nlines and a ""quote"""');
    expect(read(text)).toHaveLength(2);
  });

  test("says who says it to whom, when, where, and whose words they are", () => {
    const range = words(corpus, "small-talks/s2/t1/p1", "I will take a decision here.");
    const [row] = read(write([highlight(corpus, "a", [range], { tags: ["one", "two"] })]));
    expect(row).toEqual({
      Id: "a",
      Words: "I will take a decision here.",
      "Words with speakers": "",
      About: "marked words",
      "Whose words": "words of the record",
      Speaker: "Ivan Orlov",
      "Label as printed": "Acting President Orlov",
      Role: "Acting President",
      Counterpart: "Anna Berg (Security Advisor)",
      "Record kind": "meeting",
      "Record date": "between 31 October and 31 December 1999",
      "Date from": "1999-10-31",
      "Date to": "1999-12-31",
      Place: "Oslo, Norway",
      Participants: "Ivan Orlov (Acting President); Anna Berg (Security Advisor)",
      Note: "",
      Tags: "one;two",
      Colour: "yellow",
      Citation:
        "Ivan Orlov to Anna Berg, meeting in Oslo, Norway, between October 31 and December 31, 1999, quoted in Jane Doe, “Small Talks, Large Consequences,” trans. John Roe, The Gazette, n.d., sec. 2, turn 1, ¶ 1.",
      Work: "Small talks, large consequences",
      Publisher: "The Gazette",
      Section: "2",
      "Section heading": "A month later",
      Locator: "sec. 2, turn 1, ¶ 1",
      Addresses: "small-talks/s2/t1/p1",
      Link: "readout://small-talks/s2/t1/p1",
      Anchor: "exact",
      Warning: "",
      Created: "2024-01-02T03:04:05.000Z",
      Modified: "2024-01-02T03:04:05.000Z",
    });
  });

  test("keeps the speakers of a quotation across turns, and marks what is left out", () => {
    const ranges = [
      words(corpus, `${S1}/t1/p2`, "In 1999"),
      words(corpus, `${S1}/t2/p1`, "How do we make them [the others] sign?"),
      whole(corpus, `${S1}/c1`),
    ];
    const [row] = read(write([highlight(corpus, "a", ranges)]));
    const comment = corpus.passage(`${S1}/c1`).text;
    expect(row?.Words).toBe(`In 1999\nHow do we make them [the others] sign?\n${comment}`);
    expect(row?.["Words with speakers"]).toBe(
      `Ivan Orlov: In 1999\nAnna Berg: […] How do we make them [the others] sign?\nThe Gazette (editor): […] ${comment}`,
    );
    expect(row?.["Whose words"]).toBe("words of the record; words of the editor: The Gazette");
  });

  test("has the whole paragraph that a note is on, and says that none of it is marked", () => {
    const target = { kind: "passage", work: "small-talks", passage: `${S1}/t2/p1` } as const;
    const [row] = read(write([note("a", target, "Why?")]));
    expect(row).toMatchObject({
      Words: corpus.passage(`${S1}/t2/p1`).text,
      About: "note on this paragraph",
      "Whose words": "words of the record",
      Speaker: "Anna Berg",
      Colour: "",
      Note: "Why?",
    });
    expect(row?.Citation).toMatch(/^Anna Berg to Ivan Orlov, .* sec\. 1, turn 2, ¶ 1\.$/);
  });

  test("flags lost words", () => {
    const [row] = read(write([lost("a", `${S1}/c1`, "So it was.")]));
    expect(row).toMatchObject({ Words: "So it was.", Anchor: "lost" });
    expect(row?.Warning).toMatch(/^These words are not in the text/);
  });

  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("https://example.org","x")',
    "=cmd|' /C calc'!A0",
    "\t=1",
    "\r=1",
    "\n=1",
    "   =1",
    "\u00A0=1",
    "\uFEFF=1",
    "\u202E=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\tx",
    "'=1",
    "''=1",
  ])("never has a spreadsheet calculate the note %j", (text) => {
    const file = write([note("a", { kind: "notebook" }, text)]);
    expect(file).toContain(`,"'${text.replaceAll('"', '""')}",`);
    expect(read(file)[0]?.Note).toBe(text);
  });

  test.each(["’Tis 1=1", "'Tis so", "a=b", "— So he said.", "5 - 3"])(
    "leaves the note %j alone",
    (text) => {
      expect(write([note("a", { kind: "notebook" }, text)])).toContain(`,"${text}",`);
    },
  );

  test("gives arbitrary words, notes and tags back as they were", () => {
    const tag = anyText.map((text) => text.trim() || "x");
    fc.assert(
      fc.property(anyText, anyText, fc.array(tag, { maxLength: 3 }), (exact, comment, tags) => {
        const from = textCorpus([exact]);
        const file = write(
          [highlight(from, "a", [whole(from, "w/p1")], { note: comment, tags })],
          from,
        );
        const [row] = read(file);
        expect(row).toMatchObject({ Words: exact, Note: comment });
        expect(readTags(row?.Tags)).toEqual(tags);
      }),
    );
  });
});
