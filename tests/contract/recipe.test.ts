import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REASONS, type Reason } from "../../src/contract/proposed-work.ts";
import {
  CORRECTED_KINDS,
  decodeRecipe,
  EMPTY_RECIPE,
  type Recipe,
  wholeRecipe,
} from "../../src/contract/recipe.ts";
import { RECORD_KINDS } from "../../src/contract/work.ts";

const name = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `n${text}n`);
const orNone = fc.option(name);
const words = fc.string({ minLength: 1, maxLength: 60 });
const occurrence = fc.integer({ min: 1, max: 99 });
const kind = fc.constantFrom(...CORRECTED_KINDS);
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });

/** Any recipe that Readout can keep. */
const recipes: fc.Arbitrary<Recipe> = fc.record({
  version: fc.constant(1 as const),
  speakers: some(fc.record({ label: name, person: name })),
  notSpeakers: some(name),
  speakerLines: some(words),
  alike: some(
    fc.record(
      { why: fc.constantFrom(...(Object.keys(REASONS) as Reason[])), kind, pattern: words },
      { requiredKeys: ["why", "kind"] },
    ),
  ),
  paragraphs: some(fc.record({ text: words, occurrence, kind, speaker: orNone })),
  about: fc.record(
    {
      title: orNone,
      subtitle: orNone,
      language: fc.constantFrom("en", "pt-BR", "und"),
      authors: some(name),
      translators: some(name),
      publisher: orNone,
      date: orNone,
      url: fc.option(fc.constant("https://example.org/a?b#c")),
      licence: orNone,
    },
    { requiredKeys: [] },
  ),
  people: some(
    fc.record({ person: name, shortName: name, role: orNone }, { requiredKeys: ["person"] }),
  ),
  records: some(
    fc.record(
      {
        text: words,
        occurrence,
        begins: fc.boolean(),
        date: orNone,
        kind: fc.constantFrom(...RECORD_KINDS),
        place: orNone,
        participants: some(fc.record({ person: name, role: orNone })),
      },
      { requiredKeys: ["text", "occurrence"] },
    ),
  ),
});

describe("a recipe", () => {
  it("comes back from JSON as it was", () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        expect(decodeRecipe(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
      }),
    );
  });

  it("of a version that could correct less is one that corrects no more", () => {
    const { about: _about, people: _people, records: _records, ...earlier } = EMPTY_RECIPE;
    const kept = { ...earlier, notSpeakers: ["Note"] };
    const now = { ...EMPTY_RECIPE, notSpeakers: ["Note"] };
    expect(decodeRecipe(kept)).toEqual(now);
    expect(wholeRecipe(kept)).toEqual(now);
  });
});
