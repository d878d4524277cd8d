import { expect, it } from "vitest";
import type { RecordDate, SourceRecord } from "../../../src/contract/work.ts";
import { createCorpus } from "../../../src/core/corpus/corpus.ts";
import { indexedRecords } from "../../../src/core/search/record-years.ts";
import { textCorpus } from "../../support/text-corpus.ts";

const [work] = textCorpus(["text"]).texts();

function recordOf(id: string, earliest: string | null, latest: string | null): SourceRecord {
  const date: RecordDate = { iso: null, earliest, latest, precision: "approximate", note: null };
  return { id, work: "w", kind: "other", date, place: null, participants: [], sections: [] };
}

function yearsOf(...spans: [string | null, string | null][]): string[][] {
  const records = spans.map(([from, to], at) => recordOf(`r${at}`, from, to));
  const corpus = createCorpus([
    { id: "c", title: "", description: "", works: [{ ...work!, records }] },
  ]);
  return indexedRecords(corpus).map(({ years }) => years);
}

it("tells every year that a record may fall into", () => {
  expect(yearsOf(["1999-11-01", "2001-01-02"], ["2000-05-05", "2000-05-05"])).toEqual([
    ["1999", "2000", "2001"],
    ["2000"],
  ]);
});

it("takes a span that is open on one side as far as any record goes", () => {
  expect(yearsOf([null, "2000-02-01"], ["1998-01-01", "1998-12-31"], ["2001-01-01", null])).toEqual(
    [["1998", "1999", "2000"], ["1998"], ["2001"]],
  );
});

it("tells no year of a record without a date", () => {
  expect(yearsOf([null, null])).toEqual([[]]);
});
