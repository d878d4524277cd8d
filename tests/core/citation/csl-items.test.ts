import { describe, expect, test } from "vitest";
import { cslRecordDate } from "../../../src/core/citation/csl-date.ts";
import { personName, printedName } from "../../../src/core/citation/csl-item.ts";
import { publicationItem } from "../../../src/core/citation/publication-item.ts";
import { recordItem } from "../../../src/core/citation/record-item.ts";
import { bundledCorpus } from "../export/bundled-corpus.ts";

/** The variables of the CSL-JSON schema that Readout may use; it allows no others. */
const ALLOWED = new Set(
  "id type title author recipient translator container-title genre issued event-date event-place language URL custom".split(
    " ",
  ),
);
const TYPES = ["article-newspaper", "webpage", "document", "personal_communication", "manuscript"];
const work = bundledCorpus.work("yeltsins-disciple");

describe("a CSL-JSON item", () => {
  test("of a publication keeps the title as printed", () => {
    expect(publicationItem(work)).toEqual({
      id: "yeltsins-disciple",
      type: "article-newspaper",
      title: "Yeltsin’s disciple who would have bombed Iraq, too",
      author: [{ family: "Dmitriev", given: "Denis" }],
      translator: [{ family: "Rothrock", given: "Kevin" }],
      "container-title": "Meduza",
      language: "en",
      custom: {
        subtitle:
          "Nine more declassified, revealing conversations between Vladimir Putin and Bill Clinton’s administration",
      },
    });
  });

  test("of a record names everybody, the day and the place", () => {
    const record = bundledCorpus.record("yeltsins-disciple", "1999-09-12-auckland");
    expect(record && recordItem(work, record)).toMatchObject({
      id: "yeltsins-disciple#1999-09-12-auckland",
      type: "personal_communication",
      genre: "meeting",
      author: [
        { family: "Clinton", given: "Bill" },
        { family: "Putin", given: "Vladimir" },
      ],
      "event-date": { "date-parts": [[1999, 9, 12]] },
      "event-place": "Auckland, New Zealand",
    });
  });

  test("of a script does not make those in it its authors", () => {
    const record = bundledCorpus.record("yeltsins-disciple", "2000-04-film");
    const item = record && recordItem(work, record);
    expect(item).toMatchObject({ type: "manuscript", "event-date": { "date-parts": [[2000, 4]] } });
    expect(item).not.toHaveProperty("author");
  });

  test("exists for every work and record, with nothing that the schema refuses", () => {
    const items = [
      publicationItem(work),
      ...work.records.map((record) => recordItem(work, record)),
    ];
    expect(new Set(items.map(({ id }) => id)).size).toBe(1 + work.records.length);
    for (const item of items) {
      expect(TYPES).toContain(item.type);
      expect(Object.keys(item).filter((key) => !ALLOWED.has(key))).toEqual([]);
    }
  });
});

describe("a date", () => {
  const day = {
    iso: null,
    earliest: null,
    latest: null,
    precision: "unknown",
    note: null,
  } as const;

  test.each([
    [{ ...day, iso: "1999", precision: "year" as const }, { "date-parts": [[1999]] }],
    [
      { ...day, iso: "1999-11", precision: "approximate" as const },
      { "date-parts": [[1999, 11]], circa: true },
    ],
    [
      { ...day, earliest: "1999-10-30", latest: "2000-01-01", precision: "approximate" as const },
      {
        "date-parts": [
          [1999, 10, 30],
          [2000, 1, 1],
        ],
        circa: true,
      },
    ],
    [{ ...day, latest: "2000-01-01" }, { literal: "not after 2000-01-01" }],
    [day, undefined],
  ])("%j is no more precise than its source", (date, csl) => {
    expect(cslRecordDate(date)).toEqual(csl);
  });
});

describe("a name", () => {
  test("is cut only where its family name is known", () => {
    expect(personName("Madeleine Albright", "Albright")).toEqual({
      family: "Albright",
      given: "Madeleine",
    });
    expect(personName("Mao Zedong", "Mao")).toEqual({ literal: "Mao Zedong" });
    expect(personName("Plato", "Plato")).toEqual({ literal: "Plato" });
  });

  test("of which only the print is known is cut when it has two words", () => {
    expect(printedName("Jane Doe")).toEqual({ family: "Doe", given: "Jane" });
    expect(printedName("Office of the Historian")).toEqual({ literal: "Office of the Historian" });
  });
});
