import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE, type Recipe } from "../../../src/contract/recipe.ts";
import { isOfOneDocument, mergeRecipes } from "../../../src/core/import-desk/merge-recipes.ts";

const recipe = (parts: Partial<Recipe>): Recipe => ({ ...EMPTY_RECIPE, ...parts });

describe("corrections that hold for all documents of an import", () => {
  it("say what the documents of a series have in common, and not what each is called", () => {
    const own = recipe({ about: { title: "The first", date: "1999", licence: "CC0" } });
    const alike = recipe({
      about: { title: "The second", date: "2000", url: "https://example.org", language: "nb" },
    });
    expect(mergeRecipes(own, alike).about).toEqual({
      title: "The first",
      date: "1999",
      licence: "CC0",
      language: "nb",
    });
  });

  it("say of a person what is said last", () => {
    const own = recipe({
      people: [
        { person: "Ann", role: "Host" },
        { person: "Bo", role: null },
      ],
    });
    const alike = recipe({ people: [{ person: "Ann", role: "Guest" }] });
    expect(mergeRecipes(own, alike).people).toEqual([
      { person: "Bo", role: null },
      { person: "Ann", role: "Guest" },
    ]);
  });

  it("leave the records of each document its own", () => {
    const record = { text: "May 1999", occurrence: 1, place: "Oslo" };
    const other = { text: "June 1999", occurrence: 1, place: "Bergen" };
    const merged = mergeRecipes(recipe({ records: [record] }), recipe({ records: [other] }));
    expect(merged.records).toEqual([record]);
  });

  it("change nothing when there are none", () => {
    const own = recipe({
      about: { title: "The first" },
      people: [{ person: "Ann", shortName: "A." }],
      records: [{ text: "May 1999", occurrence: 1, begins: false }],
    });
    expect(mergeRecipes(own, EMPTY_RECIPE)).toEqual(own);
  });
});

describe("what can only be so of one document", () => {
  it.each([
    [{ about: { title: "The first" } }, true],
    [{ records: [{ text: "May 1999", occurrence: 1, begins: false }] }, true],
    [
      { paragraphs: [{ text: "Yes.", occurrence: 1, kind: "stage" as const, speaker: null }] },
      true,
    ],
    [{ about: { language: "nb" }, notSpeakers: ["Note"] }, false],
    [{}, false],
  ])("is told of a recipe: %j", (parts, isOwn) => {
    expect(isOfOneDocument(recipe(parts))).toBe(isOwn);
  });
});
