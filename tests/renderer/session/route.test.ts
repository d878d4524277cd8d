import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatRoute,
  parseRoute,
  type Route,
  routeOfLink,
} from "../../../src/renderer/session/route.ts";

const name = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !text.includes("/"));
const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constant({ view: "chronology" } as const),
  fc.record({ view: fc.constant("people" as const), person: fc.option(name) }),
  fc
    .array(name, { minLength: 2, maxLength: 5 })
    .map((path) => ({ view: "read" as const, work: path[0] ?? "", passage: path.join("/") })),
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

  it("understands the links of excerpts", () => {
    expect(routeOfLink("readout://small-talks/s1/t1/p2")).toEqual({
      view: "read",
      work: "small-talks",
      passage: "small-talks/s1/t1/p2",
    });
    expect(routeOfLink("https://example.org/")).toBeNull();
  });
});
