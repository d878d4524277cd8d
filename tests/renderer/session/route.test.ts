import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatRoute,
  LIBRARY_PARTS,
  parseRoute,
  type Route,
  routeOfLink,
} from "../../../src/renderer/session/route.ts";
import { SEARCH_PARTS, type SearchPlace } from "../../../src/renderer/session/search-place.ts";
import { SEARCH_LAYERS, SEARCH_ORDERS } from "../../../src/contract/search.ts";

const name = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !text.includes("/"));
const names = fc.array(name, { minLength: 1, maxLength: 3 });
const date = fc.constantFrom("1999", "1999-09", "2000-01-31");
const anyPlace: fc.Arbitrary<SearchPlace> = fc.record({
  scope: fc.record(
    {
      query: fc.string({ unit: "grapheme" }),
      unfinished: fc.constant(true),
      wordForms: fc.constant(true),
      speakers: names,
      works: names,
      records: names,
      tags: names,
      years: fc.array(fc.constantFrom("1999", "2000"), { minLength: 1 }),
      layers: fc.subarray([...SEARCH_LAYERS], { minLength: 1 }),
      from: date,
      to: date,
    },
    { requiredKeys: ["query"] },
  ),
  part: fc.constantFrom(...SEARCH_PARTS),
  order: fc.option(fc.constantFrom(...SEARCH_ORDERS)),
  isGrouped: fc.option(fc.boolean()),
});
const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ view: "chronology" } as const),
  fc.record({ view: fc.constant("people" as const), person: fc.option(name) }),
  fc
    .array(name, { minLength: 2, maxLength: 5 })
    .map((path) => ({ view: "read" as const, work: path[0] ?? "", passage: path.join("/") })),
  fc.constantFrom(...LIBRARY_PARTS).map((part) => ({ view: "library" as const, part })),
  fc
    .option(fc.array(name, { minLength: 1, maxLength: 3 }))
    .map((path) => ({ view: "import" as const, document: path?.join("/") ?? null })),
  anyPlace.map((place) => ({ view: "search" as const, place })),
  name.map((work) => ({ view: "read" as const, work, passage: null })),
);

describe("where the window is, as an address", () => {
  it("comes back the same for every route", () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it("shows the address of the passage as it is cited", () => {
    expect(
      formatRoute({ view: "read", work: "small-talks", passage: "small-talks/s1/t1/p2" }),
    ).toBe("#/read/small-talks/s1/t1/p2");
  });

  it("leads home from an address that says nothing known", () => {
    for (const hash of ["", "#", "#/", "#/elsewhere/x", "#/read", "#/read/"])
      expect(parseRoute(hash)).toEqual({ view: "read", work: null, passage: null });
    expect(parseRoute("#/read/%E0%A4%A")).toMatchObject({ view: "read" });
  });

  it("says in words what is searched, and leaves out what it does not understand", () => {
    const address = "#/search?q=bin+laden&speaker=vladimir-putin&year=1999&show=concordance";
    const route = parseRoute(address);
    expect(route).toMatchObject({
      view: "search",
      place: {
        scope: { query: "bin laden", speakers: ["vladimir-putin"], years: ["1999"] },
        part: "concordance",
      },
    });
    expect(formatRoute(route)).toBe(address);
    expect(parseRoute("#/search?year=soon&order=upwards&layer=margins&from=x")).toEqual(
      parseRoute("#/search"),
    );
  });

  it("understands the links of excerpts", () => {
    expect(routeOfLink("readout://small-talks/s1/t1/p2")).toEqual({
      view: "read",
      work: "small-talks",
      passage: "small-talks/s1/t1/p2",
    });
    expect(routeOfLink("https://example.org/")).toBeNull();
  });
});
