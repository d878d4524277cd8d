import { describe, expect, it } from "vitest";
import { FIELD_NAMES } from "../../../../src/core/query/query-tree.ts";
import { completeQuery } from "../../../../src/core/search/completion/complete-query.ts";
import { search } from "../../../../src/core/search/search.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { annotation, highlight } from "../annotations.ts";
import { contextOf } from "../searching.ts";

const PLACE = { passage: "small-talks/s1/t1/p1", start: 0, end: 5 };
const context = contextOf(tinyCorpus(), [
  highlight("a", [PLACE], { tags: ["war"], colour: "red" }),
  annotation("b", { kind: "notebook" }, { note: "x", tags: ["peace talks", "war"] }),
]);

const offered = (query: string, caret = query.length) =>
  completeQuery(query, caret, context).map(({ label, detail }) => `${label} (${detail})`);

describe("completing a query", () => {
  it("offers the names of fields that begin so", () => {
    expect(completeQuery("iran SP", 7, context)).toEqual([
      {
        label: "speaker:",
        detail: "field: who speaks",
        at: { start: 5, end: 7 },
        insert: "speaker:",
      },
    ]);
    expect(completeQuery("", 0, context).map(({ label }) => label)).toEqual(
      FIELD_NAMES.map((name) => `${name}:`),
    );
    expect(offered("xyz")).toEqual([]);
  });

  it.each([
    ["speaker:", ["Ivan Orlov (Minister, Acting President)", "Anna Berg (Security Advisor)"]],
    ["to:be", ["Anna Berg (Security Advisor)"]],
    ["speaker:advisor", ["Anna Berg (Security Advisor)"]],
    ["role:act", ["Acting President (Ivan Orlov)"]],
    [
      "record:",
      [
        "15 Jun 1999 (Telephone call between Ivan Orlov and Anna Berg)",
        "Oct–Dec 1999, approximate, Oslo, Norway (Meeting between Ivan Orlov and Anna Berg)",
      ],
    ],
    ["place:os", ["Oslo, Norway (1 record)"]],
    ["date:", ["1999 (2 records)", "June 1999 (1 record)", "October 1999 (1 record)"]],
    ["date:1999-0", ["June 1999 (1 record)"]],
    ["kind:c", ["commentary (kind of passage)", "caption (kind of passage)"]],
    ["layer:n", ["notes (yours)"]],
    ["work:small", ["Small talks, large consequences (The Gazette)"]],
    ["lang:", ["en (1 work)", "ru (1 work)"]],
    ["tag:", ["war (2 annotations)", "peace talks (1 annotation)"]],
    ["colour:r", ["red (1 highlight)"]],
    ["has:", ["note (of yours)", "tag (of yours)", "highlight (of yours)"]],
    ["note:", []],
  ])("offers for %s the values that there are, in words for people", (query, expected) => {
    expect(offered(query).filter((each) => !each.startsWith("credit"))).toEqual(
      expect.arrayContaining(expected),
    );
  });

  it("puts in the value what is found by it", async () => {
    for (const field of FIELD_NAMES)
      for (const { at, insert } of completeQuery(`${field}:`, field.length + 1, context)) {
        const query = `${field}:`.slice(0, at.start) + insert;
        const { problems } = await search({ query }, context);
        expect([query, problems]).toEqual([query, []]);
      }
  });

  it("replaces only the value at the caret", () => {
    const query = "iran speaker:or war";
    const [orlov] = completeQuery(query, 15, context);
    expect(orlov).toMatchObject({ insert: '"Ivan Orlov"', at: { start: 13, end: 15 } });
  });
});
