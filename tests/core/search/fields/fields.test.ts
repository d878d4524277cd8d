import { describe, expect, it } from "vitest";
import { search } from "../../../../src/core/search/search.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { annotation, highlight } from "../annotations.ts";
import { contextOf } from "../searching.ts";

const corpus = tinyCorpus();
const context = contextOf(corpus, [
  highlight("red", [{ passage: "small-talks/s1/t1/p1", start: 0, end: 5 }], {
    colour: "red",
    tags: ["Cold War"],
  }),
  highlight("noted", [{ passage: "small-talks/s2/t1/p1", start: 0, end: 5 }], {
    note: "A decision at last",
  }),
  annotation(
    "whole",
    { kind: "passage", work: "small-talks", passage: "small-talks/s1/c1" },
    {
      note: "Nothing decided",
    },
  ),
]);

async function find(query: string) {
  return search({ query, layers: ["record", "commentary"] }, context);
}

async function passages(query: string): Promise<(string | null)[]> {
  const { hits } = await find(query);
  return hits.map(({ passage }) => passage?.replace(/^small-talks\//u, "") ?? null);
}

describe("a field of the text", () => {
  const ORLOV = ["s1/t1/p1", "s1/t1/p2", "s2/t1/p1"];
  const BERG = ["s1/t2/p1", "s2/t2/p1"];

  it.each([
    ["speaker:ivan-orlov", ORLOV],
    ['speaker:"Ivan Orlov"', ORLOV],
    ["speaker:ORLOV", ORLOV],
    ["speaker:or*", ORLOV],
    ["speaker:orl", ORLOV],
    ["speaker:minister", ORLOV],
    ["speaker:(orlov OR berg) -record:oslo", ["s1/t1/p1", "s1/t1/p2", ...BERG]],
    ["speaker:зимин", ["razgovory/s1/t1/p1", "razgovory/s1/t1/p2"]],
    ["to:orlov", BERG],
    ["to:berg", ORLOV],
    ["to:berg record:call", ["s1/t1/p1", "s1/t1/p2"]],
    ["role:minister", ["s1/t1/p1", "s1/t1/p2"]],
    ['role:"acting president"', ["s2/t1/p1"]],
    ["role:president", ["s2/t1/p1"]],
    ['place:"oslo, norway"', ["s2/d1", "s2/t1/p1"]],
    ["record:1999-11-oslo", ["s2/d1", "s2/t1/p1"]],
    ["record:meeting", ["s2/d1", "s2/t1/p1"]],
    ['record:"15 June 1999" kind:turn', ["s1/t1/p1", "s1/t1/p2", ...BERG]],
    ["place:norway", ["s2/d1", "s2/t1/p1"]],
    ["date:1999-11", ["s2/d1", "s2/t1/p1"]],
    ["date:1999-11..2000 kind:turn", ["s2/t1/p1"]],
    ["date:..1999-09 kind:turn speaker:orlov", ["s1/t1/p1", "s1/t1/p2"]],
    ["kind:commentary", ["s1/c1", "s2/c1"]],
    ["layer:record place:oslo", ["s2/t1/p1"]],
    ["lang:ru kind:heading", ["razgovory/s1/h"]],
    ["lang:russian kind:heading", ["razgovory/s1/h"]],
    ["work:consequences kind:heading", ["s1/h", "s2/h"]],
    ["corpus:tiny kind:heading", ["s1/h", "s2/h", "razgovory/s1/h"]],
  ])("%s finds its passages", async (query, expected) => {
    expect(await passages(query)).toEqual(expected);
    expect((await find(query)).problems).toEqual([]);
  });

  it("takes a whole name before the beginning of another", async () => {
    expect(await passages("record:1999-06-15-call kind:dateline")).toEqual(["s1/d1", "s2/d2"]);
  });

  it("turns round with a minus", async () => {
    expect(await passages("sanctions -speaker:orlov")).toEqual(["s1/h", "s1/c1"]);
  });
});

describe("a field of one’s own marks", () => {
  it.each([
    ["colour:red", ["s1/t1/p1"]],
    ["color:red", ["s1/t1/p1"]],
    ['tag:"cold war"', ["s1/t1/p1"]],
    ["tag:war", ["s1/t1/p1"]],
    ["has:note", ["s1/c1", "s2/t1/p1"]],
    ["has:tag", ["s1/t1/p1"]],
    ["has:highlight", ["s1/t1/p1", "s2/t1/p1"]],
    ["note:decision", ["s2/t1/p1"]],
    ["note:deci*", ["s1/c1", "s2/t1/p1"]],
    ['note:"at last"', ["s2/t1/p1"]],
    ["speaker:orlov sanctions has:tag", ["s1/t1/p1"]],
    ["sanctions -has:tag", ["s1/h", "s1/c1"]],
  ])("%s finds the passages that are marked so", async (query, expected) => {
    expect(await passages(query)).toEqual(expected);
    expect((await find(query)).problems).toEqual([]);
  });
});

describe("a value that nothing has", () => {
  it.each([
    ["speaker:orlof decision", "No speaker is called “orlof”", 'speaker:"Ivan Orlov" decision'],
    ["x -to:bergg", "Nobody called “bergg” takes part in a record", 'x -to:"Anna Berg"'],
    ["place:olso", "No record is from a place called “olso”", 'place:"Oslo, Norway"'],
    ["kind:trun", "There is no kind of passage called “trun”", "kind:turn"],
    ["colour:rad", "No highlight has the colour “rad”", "colour:red"],
    ['tag:"cold ware"', "You have no tag “cold ware”", 'tag:"Cold War"'],
    ["speaker:(berg OR orlof)", "No speaker is called “orlof”", 'speaker:(berg OR "Ivan Orlov")'],
  ])("%s is told, with the nearest query that has one", async (query, message, nearest) => {
    const { problems } = await find(query);
    expect(problems).toEqual([
      { message: expect.stringContaining(message), at: expect.anything(), nearest },
    ]);
    expect((await find(nearest)).problems).toEqual([]);
  });

  it.each(["date:1812", "speaker:xyzzy", "note:xyzzy", "record:xyzzy", "role:xyzzy", "lang:xx"])(
    "%s finds nothing rather than something else",
    async (query) => {
      const page = await find(`${query} OR legislation`);
      expect(page.total).toBe(1);
      expect(page.problems).toHaveLength(1);
      expect(page.problems[0]).not.toHaveProperty("nearest");
    },
  );
});
