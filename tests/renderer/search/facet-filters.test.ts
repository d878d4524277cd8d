import { describe, expect, it } from "vitest";
import { FACET_FIELDS, type SearchScope } from "../../../src/contract/search.ts";
import {
  chosenIn,
  FACETS,
  withChosen,
} from "../../../src/renderer/features/search/facet-filters.ts";

const scope: SearchScope = { query: "war", wordForms: true, speakers: ["anna-berg"], from: "1999" };

describe("facets as filters", () => {
  it("are there for every field that is counted", () => {
    expect(FACETS.map(({ field }) => field).sort()).toEqual([...FACET_FIELDS].sort());
  });

  it.each(FACET_FIELDS)("keep what was chosen in %s, beside all the rest", (field) => {
    const narrowed = withChosen(scope, field, ["record"]);
    expect(chosenIn(narrowed, field)).toEqual(["record"]);
    expect(narrowed).toMatchObject({ query: "war", wordForms: true, from: "1999" });
  });

  it.each(FACET_FIELDS)("leave nothing of %s behind when nothing is chosen", (field) => {
    const plain: SearchScope = { query: "war" };
    expect(withChosen(withChosen(plain, field, ["record"]), field, [])).toEqual(plain);
  });

  it("take several values of one field as alternatives", () => {
    const both = withChosen(scope, "speaker", ["anna-berg", "ivan-orlov"]);
    expect(both.speakers).toEqual(["anna-berg", "ivan-orlov"]);
  });
});
