import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CORRECTED_KINDS,
  decodeRecipe,
  EMPTY_RECIPE,
  type Recipe,
} from "../../../src/contract/recipe.ts";
import {
  addSpeakerLine,
  allowLabel,
  assignLabel,
  correctAbout,
  correctAlike,
  correctedKind,
  correctionsIn,
  correctParagraph,
  correctPerson,
  denyLabel,
  removeSpeakerLine,
  renamePerson,
} from "../../../src/renderer/features/import-desk/review/recipe-edits.ts";
import { correctRecord } from "../../../src/renderer/features/import-desk/review/record-edits.ts";
import {
  corrected,
  historyOf,
  redone,
  type RecipeHistory,
  stepsOf,
  undone,
} from "../../../src/renderer/features/import-desk/review/recipe-history.ts";

const KIM = { name: "Kim", shortName: "Kim", labels: ["KIM", "Mr. Kim"] };

describe("corrections of speakers", () => {
  it("give a label to one person, the last one that was said", () => {
    const once = assignLabel(EMPTY_RECIPE, "Q", "Anna Berg");
    expect(assignLabel(once, "Q", " Bob Dahl ").speakers).toEqual([
      { label: "Q", person: "Bob Dahl" },
    ]);
  });

  it("rename a person under every label, and wherever a paragraph was given to them", () => {
    const recipe: Recipe = {
      ...assignLabel(assignLabel(EMPTY_RECIPE, "The driver", "Kim"), "Q", "Lee"),
      paragraphs: [{ text: "Yes.", occurrence: 1, kind: "turn", speaker: "Kim" }],
    };
    const renamed = renamePerson(recipe, KIM, "Kim Larsen");
    expect(renamed.speakers).toEqual([
      { label: "The driver", person: "Kim Larsen" },
      { label: "Q", person: "Lee" },
      { label: "KIM", person: "Kim Larsen" },
      { label: "Mr. Kim", person: "Kim Larsen" },
    ]);
    expect(renamed.paragraphs[0]?.speaker).toBe("Kim Larsen");
  });

  it("rename a person also where they take part and in what is said of them", () => {
    const record = { text: "May 1999", occurrence: 1 };
    const participants = [
      { person: "Lee", role: null },
      { person: "Kim", role: "Host" },
    ];
    const recipe: Recipe = {
      ...correctPerson(EMPTY_RECIPE, { person: "Kim", role: "Pilot" }),
      records: [
        { ...record, participants },
        { ...record, occurrence: 2, place: "Oslo" },
      ],
    };
    const renamed = renamePerson(recipe, KIM, "Kim Larsen");
    expect(renamed.people).toEqual([{ person: "Kim Larsen", role: "Pilot" }]);
    expect(renamed.records).toEqual([
      { ...record, participants: [participants[0], { person: "Kim Larsen", role: "Host" }] },
      recipe.records[1],
    ]);
  });

  it("say what somebody is, of each part the last that was said", () => {
    const recipe = [
      { person: "Kim", shortName: "K.", role: "Host" },
      { person: "Lee", role: null },
      { person: "Kim", role: null },
    ].reduce(correctPerson, EMPTY_RECIPE);
    expect(recipe.people).toEqual([
      { person: "Lee", role: null },
      { person: "Kim", shortName: "K.", role: null },
    ]);
  });

  it("rename somebody who never speaks by the name in the record", () => {
    const silent = { ...KIM, labels: [] };
    expect(renamePerson(EMPTY_RECIPE, silent, "Kim Larsen").speakers).toEqual([
      { label: "Kim", person: "Kim Larsen" },
    ]);
  });

  it("say that a label is no speaker, and that it is one after all", () => {
    const denied = denyLabel(assignLabel(EMPTY_RECIPE, "Note", "Kim"), "Note");
    expect(denied).toEqual({ ...EMPTY_RECIPE, notSpeakers: ["Note"] });
    expect(denyLabel(denied, "Note")).toEqual(denied);
    expect(allowLabel(denied, "Note")).toEqual(EMPTY_RECIPE);
    expect(assignLabel(denied, "Note", "Kim").notSpeakers).toEqual([]);
  });

  it("name a pattern once, and take it away again", () => {
    const twice = addSpeakerLine(addSpeakerLine(EMPTY_RECIPE, "^(x)"), "^(x)");
    expect(twice.speakerLines).toEqual(["^(x)"]);
    expect(removeSpeakerLine(twice, "^(x)")).toEqual(EMPTY_RECIPE);
  });
});

describe("corrections of paragraphs", () => {
  it("hold one thing about each of them, the last one that was said", () => {
    const one = { text: "Yes.", occurrence: 1, kind: "turn", speaker: null } as const;
    const other = { ...one, occurrence: 2 };
    const again = { ...one, kind: "commentary" } as const;
    const recipe = [one, other, again].reduce(correctParagraph, EMPTY_RECIPE);
    expect(recipe.paragraphs).toEqual([other, again]);
  });

  it("hold one thing about each sort of them", () => {
    const like = { why: "no-sign", block: "paragraph", kind: "turn" } as const;
    const quotes = { why: "no-sign", block: "quote", kind: "stage" } as const;
    const again = { ...like, kind: "commentary" } as const;
    const recipe = [like, quotes, again].reduce(correctAlike, EMPTY_RECIPE);
    expect(recipe.alike).toEqual([quotes, again]);
    expect(correctionsIn(recipe)).toBe(2);
    const about = correctAbout(recipe, { title: "The ferry", licence: null });
    expect(correctionsIn(correctAbout(about, { title: "A ferry" }))).toBe(4);
    expect(correctionsIn(EMPTY_RECIPE)).toBe(0);
  });

  it("take the lines of a script for speech", () => {
    expect(correctedKind("line")).toBe("turn");
    for (const kind of CORRECTED_KINDS) expect(correctedKind(kind)).toBe(kind);
  });
});

const name = fc.constantFrom("KIM", "Mr. Kim", "Q", "A", "Note");
const kind = fc.constantFrom(...CORRECTED_KINDS);
const edit: fc.Arbitrary<(recipe: Recipe) => Recipe> = fc.oneof(
  fc.tuple(name, name).map(
    ([label, person]) =>
      (now: Recipe) =>
        assignLabel(now, label, person),
  ),
  name.map((label) => (now: Recipe) => denyLabel(now, label)),
  name.map((label) => (now: Recipe) => allowLabel(now, label)),
  name.map((to) => (now: Recipe) => renamePerson(now, KIM, to)),
  fc.tuple(fc.integer({ min: 1, max: 3 }), kind).map(
    ([occurrence, is]) =>
      (now: Recipe) =>
        correctParagraph(now, { text: "Yes.", occurrence, kind: is, speaker: null }),
  ),
  kind.map((is) => (now: Recipe) => correctAlike(now, { block: "quote", kind: is })),
  name.map((title) => (now: Recipe) => correctAbout(now, { title })),
  name.map((person) => (now: Recipe) => correctPerson(now, { person, role: "Host" })),
  name.map(
    (place) => (now: Recipe) => correctRecord(now, { text: "Yes.", occurrence: 1 }, { place }),
  ),
);

describe("the history of a recipe", () => {
  it("comes back step by step to where it began, and forward to where it was", () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const states: RecipeHistory[] = [historyOf(EMPTY_RECIPE)];
        for (const change of edits) {
          const last = states.at(-1) as RecipeHistory;
          states.push(corrected(last, change(last.now), "Correct"));
        }
        let history = states.at(-1) as RecipeHistory;
        expect(decodeRecipe(history.now)).toEqual(history.now);
        for (const state of states.toReversed()) {
          expect(history.now).toEqual(state.now);
          history = undone(history);
        }
        expect(history.now).toEqual(EMPTY_RECIPE);
        for (const state of states) {
          expect(history.now).toEqual(state.now);
          history = redone(history);
        }
        expect(history).toEqual(states.at(-1));
      }),
    );
  });

  it("forgets what was undone once something else is corrected, and tells what it would do", () => {
    const first = corrected(historyOf(EMPTY_RECIPE), denyLabel(EMPTY_RECIPE, "Q"), "Deny Q");
    expect(stepsOf(first)).toEqual({ undo: "Deny Q", redo: null });
    const back = undone(first);
    expect(stepsOf(back)).toEqual({ undo: null, redo: "Deny Q" });
    expect(undone(back)).toBe(back);
    const other = corrected(back, denyLabel(EMPTY_RECIPE, "A"), "Deny A");
    expect(stepsOf(other)).toEqual({ undo: "Deny A", redo: null });
    expect(redone(other)).toBe(other);
  });
});
