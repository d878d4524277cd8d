import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CslItem } from "../../../../src/core/citation/csl-item.ts";
import { bibEntry } from "../../../../src/core/export/formats/bibtex/bib-entry.ts";
import { outsideProgram } from "../../../support/outside-programs.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";
import { bibValue, readBib } from "./readers/bib-reader.ts";
import { convert, pandoc } from "./readers/pandoc.ts";
import { oneLine } from "./readers/plain-lines.ts";
import { annotatedWorks, everyKind } from "./sourced.ts";

const biber = outsideProgram("biber");

const FULL: CslItem = {
  id: "x",
  type: "article-newspaper",
  title: "A Title of NATO",
  author: [{ family: "de la Cruz, Jr", given: "Ana and Bo" }, { literal: "Office of X and Y" }],
  recipient: [{ literal: "Roe" }],
  translator: [{ family: "Roe", given: "John" }],
  "container-title": "The Gazette",
  publisher: "Press & Sons",
  "publisher-place": "London",
  edition: 2,
  genre: "interview",
  issued: { "date-parts": [[1999]], circa: true },
  accessed: { "date-parts": [[2020, 1, 2]] },
  archive: "National Archives",
  archive_collection: "Box 7",
  archive_location: "Folder 3",
  language: "xx",
  URL: "https://example.org/a_b%20c?d={e}",
  custom: { subtitle: "With a Subtitle", reel: "9" },
};

function write(from: typeof everyKind): string {
  return exported({ format: "bibtex", scope: { kind: "everything" } }, from).text;
}

function entryOf(item: CslItem) {
  const text = bibEntry({ key: "key", item, quotedIn: null, tags: new Set(), excerpts: [] });
  return { text, ...readBib(text)[0]! };
}

/** What biber says of a file, without what it only tells. */
async function complaintsOf(bib: string): Promise<string[]> {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, "sources.bib"), bib);
  const said = execFileSync(biber ?? "biber", ["--tool", "--validate-datamodel", "sources.bib"], {
    cwd: folder,
    encoding: "utf8",
  });
  return said.split("\n").filter((line) => /^(?:WARN|ERROR)/.test(line));
}

describe("a BibTeX file", () => {
  const text = write(everyKind);
  const entries = readBib(text);

  test("has the record and the publication that quotes it as two entries, linked", () => {
    expect(entries.map(({ type, key, fields }) => [type, key, fields["related"]])).toEqual([
      ["unpublished", "orlov-berg-1999-06-15", "doe-small-talks-large"],
      ["unpublished", "orlov-berg-1999-10-31", "doe-small-talks-large"],
      ["article", "doe-small-talks-large", undefined],
      ["misc", "разговоры-2001", undefined],
    ]);
    expect(entries[0]?.fields).toMatchObject({
      relatedtype: "quotedin",
      relatedstring: "quoted in",
    });
  });

  test("has dates in EDTF, approximate ones as such", () => {
    expect(entries.map(({ fields }) => fields["date"])).toEqual([
      "1999-06-15",
      "1999-10-31~/1999-12-31~",
      undefined,
      "2001",
    ]);
    const literal = entryOf({ ...FULL, issued: { literal: "not before 1999" } }).fields;
    expect([literal["date"], literal["addendum"]]).toEqual([
      undefined,
      expect.stringContaining("not before 1999"),
    ]);
  });

  test("has the excerpts of each source with their notes, and the tags", () => {
    expect(bibValue(entries[0]!.fields["annotation"]!)).toBe(
      "sec. 1, turn 1, ¶ 1, to turn 2, ¶ 1 <readout://small-talks/s1/t1/p1>\nIvan Orlov: We donʼt see any major opponents of this legislation. Sanctions are not conducive to Russian-American dialog.\nAnna Berg: […] How do we make them [the others] sign? Itʼs hard 🙂, Mr. Orlov.\nNote: *Why*?",
    );
    expect(entries[0]?.fields["keywords"]).toBe("sanctions,{law, old}");
  });

  test("loses no field, protects capitals, and keeps names in one piece", () => {
    const { text, fields } = entryOf(FULL);
    expect(fields).toMatchObject({
      author: "{de la Cruz, Jr}, {Ana and Bo} and {Office of X and Y}",
      title: "{A Title of NATO}",
      subtitle: "{With a Subtitle}",
      journaltitle: "{The Gazette}",
      translator: "Roe, John",
      namea: "{Roe}",
      nameatype: "recipient",
      date: "1999~",
      urldate: "2020-01-02",
      library: "National Archives; Box 7; Folder 3",
      url: "https://example.org/a_b%20c?d=%7Be%7D",
    });
    for (const type of [
      "article-newspaper",
      "book",
      "webpage",
      "document",
      "manuscript",
    ] as const) {
      const whole = entryOf({ ...FULL, type }).text;
      for (const value of [
        "The Gazette",
        "Press \\& Sons",
        "London",
        "interview",
        "reel: 9",
        "xx",
        "Roe",
        "2",
      ])
        expect(whole).toContain(value);
    }
    expect(text).not.toContain("undefined");
  });

  test("gives each source a key of its own, the same in every export", () => {
    const all = annotatedWorks(
      Array.from({ length: 3 }, () => ({
        quote: "q",
        note: "",
        tag: "t",
        title: "The Same! Title",
      })),
    );
    expect(readBib(write(all)).map(({ key }) => key)).toEqual([
      "the-same-title",
      "the-same-title-w1",
      "the-same-title-w2",
    ]);
  });

  test("says so when there is nothing", () => {
    expect(write({ ...everyKind, annotations: [] })).toBe(
      "% There are no highlights or notes here yet.\n",
    );
  });

  test("gives arbitrary words, notes, tags, titles and names back as they were, and none leaves its place", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, anyText, (quote, note, tag, title, name) => {
        const all = annotatedWorks([{ quote, note, tag: `x${tag}`, title: `x${title}` }], {
          authors: [`${name} a b`],
        });
        const [entry, ...others] = readBib(write(all));
        expect(others).toEqual([]);
        const { author = "", title: named = "", keywords = "", annotation = "" } = entry!.fields;
        expect(oneLine(bibValue(author))).toBe(oneLine(`${name} a b`));
        expect(oneLine(bibValue(named))).toBe(oneLine(`x${title}`));
        expect(oneLine(bibValue(keywords))).toBe(oneLine(`x${tag}`));
        expect(oneLine(bibValue(annotation))).toContain(oneLine(`(editor): ${quote}`));
        expect(oneLine(bibValue(annotation)).endsWith(oneLine(note && `Note: ${note}`))).toBe(true);
      }),
    );
  });

  test.skipIf(!pandoc)("reads in pandoc as the same sources", () => {
    const items: CslItem[] = JSON.parse(convert(text, "biblatex", "csljson"));
    expect(items).toMatchObject([
      {
        id: "orlov-berg-1999-06-15",
        author: [
          { family: "Orlov", given: "Ivan" },
          { family: "Berg", given: "Anna" },
        ],
        issued: { "date-parts": [[1999, 6, 15]] },
        genre: "telephone conversation",
      },
      {
        issued: {
          "date-parts": [
            [1999, 10, 31],
            [1999, 12, 31],
          ],
          circa: true,
        },
        "publisher-place": "Oslo, Norway",
      },
      {
        type: "article-newspaper",
        title: "Small talks, large consequences: Three excerpts",
        author: [{ family: "Doe", given: "Jane" }],
        translator: [{ family: "Roe", given: "John" }],
        "container-title": "The Gazette",
      },
      { title: "Разговоры", issued: { "date-parts": [[2001]] } },
    ]);
  });

  test.skipIf(!pandoc)("reads in pandoc as the same titles, whatever they are", () => {
    const titles = fc.sample(anyText, { numRuns: 80, seed: 5 }).map((title) => `x${title}y`);
    const all = annotatedWorks(titles.map((title) => ({ quote: "q", note: "", tag: "t", title })));
    const items: CslItem[] = JSON.parse(convert(write(all), "biblatex", "csljson"));
    expect(items.map(({ title }) => seen(title))).toEqual(titles.map(seen));
  });

  test.skipIf(!biber)(
    "is valid for biber, which misses only dates that no source gives",
    async () => {
      const complaints = await complaintsOf(text);
      expect(
        complaints.filter((line) => !line.includes("one of 'date, year' must be defined")),
      ).toEqual([]);
      expect(complaints.length).toBe(1);
    },
  );

  test.skipIf(!biber)("is valid for biber whatever it holds, for items of every kind", async () => {
    const titles = fc.sample(anyText, { numRuns: 40, seed: 3 }).map((title) => `x${title}`);
    const all = annotatedWorks(
      titles.map((title) => ({ quote: title, note: title, tag: title, title })),
      { date: "2001-02" },
    );
    const types = ["book", "webpage", "document", "manuscript", "personal_communication"] as const;
    const kinds = types.map((type) =>
      bibEntry({
        key: type,
        item: { ...FULL, type },
        quotedIn: null,
        tags: new Set(),
        excerpts: [],
      }),
    );
    expect(await complaintsOf(write(all) + kinds.join(""))).toEqual([]);
  });
});

/** Pandoc makes quotation marks typographic, and knows no braces that do not match and no U+FFFD. */
function seen(text: string): string {
  return oneLine(text)
    .replaceAll(/[’‘]/g, (mark) => (mark === "’" ? "'" : "`"))
    .replaceAll(/[{}\uFFFD\s]/g, "");
}
