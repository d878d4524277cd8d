import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../arbitrary.ts";
import { exported } from "../exported.ts";
import { complaintsAbout } from "./readers/csl-rules.ts";
import { convert, pandoc } from "./readers/pandoc.ts";
import { annotatedWorks, everyKind } from "./sourced.ts";

interface Item {
  id: string;
  type: string;
  title: string;
  keyword?: string;
  custom: {
    "quoted-in"?: string;
    "readout-id": string;
    tags?: string[];
    excerpts?: { quote: string; note: string; locator: string; link: string }[];
  };
}

function write(from: typeof everyKind): string {
  return exported({ format: "csl-json", scope: { kind: "everything" } }, from).text;
}

function read(from: typeof everyKind): Item[] {
  return JSON.parse(write(from));
}

describe("a CSL-JSON file", () => {
  const items = read(everyKind);

  test("has the record and the publication that quotes it as two items, linked", () => {
    expect(items.map(({ id, type, custom }) => [id, type, custom["quoted-in"]])).toEqual([
      ["orlov-berg-1999-06-15", "personal_communication", "doe-small-talks-large"],
      ["orlov-berg-1999-10-31", "personal_communication", "doe-small-talks-large"],
      ["doe-small-talks-large", "article-newspaper", undefined],
      ["разговоры-2001", "document", undefined],
    ]);
    expect(items[0]?.custom["readout-id"]).toBe("small-talks#1999-06-15-call");
  });

  test("keeps a span of two dates, and that it is approximate", () => {
    expect(items[1]).toMatchObject({
      "event-date": {
        "date-parts": [
          [1999, 10, 31],
          [1999, 12, 31],
        ],
        circa: true,
      },
      "event-place": "Oslo, Norway",
    });
  });

  test("has tags and excerpts where the schema takes what it does not know", () => {
    expect(items[0]).toMatchObject({
      keyword: "sanctions, law, old",
      custom: {
        tags: ["sanctions", "law, old"],
        excerpts: [{ note: "*Why*?", link: "readout://small-talks/s1/t1/p1" }],
      },
    });
    expect(items[2]?.custom.excerpts?.map(({ note }) => note)).toEqual(["", "", "On all of it."]);
  });

  test("keeps the rules of the schema, which refuses what it does not know", () => {
    expect(complaintsAbout(items)).toEqual([]);
    expect(complaintsAbout([{ ...items[0], subtitle: "x" }])).toEqual(['subtitle: "x"']);
    expect(
      complaintsAbout([{ ...items[0], issued: { "date-parts": [[1], [2], [3]] } }]),
    ).toHaveLength(1);
  });

  test("is an empty list when there is nothing", () => {
    expect(read({ ...everyKind, annotations: [] })).toEqual([]);
  });

  test("gives arbitrary words, notes, tags and titles back as they were, and none leaves its place", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (quote, note, tag, title) => {
        const all = read(annotatedWorks([{ quote: `x${quote}`, note, tag, title }]));
        expect(complaintsAbout(all)).toEqual([]);
        expect(all).toHaveLength(1);
        expect(all[0]).toMatchObject({
          title,
          custom: {
            tags: [tag],
            excerpts: [{ quote: `${title} (editor): x${quote}`, note }],
          },
        });
      }),
    );
  });

  test.skipIf(!pandoc)("reads in pandoc as the same sources", () => {
    const again = JSON.parse(convert(write(everyKind), "csljson", "csljson"));
    expect(again).toMatchObject(items.map(({ id, type, title }) => ({ id, type, title })));
    expect(again[1]).toMatchObject({
      "event-date": {
        "date-parts": [
          [1999, 10, 31],
          [1999, 12, 31],
        ],
        circa: true,
      },
      author: [
        { family: "Orlov", given: "Ivan" },
        { family: "Berg", given: "Anna" },
      ],
    });
  });
});
