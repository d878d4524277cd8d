import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE, type Recipe } from "../../../src/contract/recipe.ts";
import { readText } from "../../../src/core/import/text/read-text.ts";
import { proposeWork } from "../../../src/core/import/transcript/propose-work.ts";
import { DEFAULT_LIMITS } from "../../../src/core/import/source-document.ts";
import {
  correctAlike,
  correctParagraph,
} from "../../../src/renderer/features/import-desk/review/recipe-edits.ts";
import {
  changedParagraphs,
  layerOf,
  reviewRows,
  rolesOf,
  rowsLike,
  shownRows,
  turnsByLabel,
} from "../../../src/renderer/features/import-desk/review/review-rows.ts";

const TALK = `A talk about the river

Meeting in Oslo, 2 November 1999

Kim: Yes.

Lee: Is the water high?

Kim: Yes.

It rained for a week before they met.

Lee: Then we wait.

Kim: Yes.
`;

const document = readText(TALK, { file: "talk.txt", limits: DEFAULT_LIMITS });
const propose = (recipe: Recipe = EMPTY_RECIPE) => proposeWork(document, recipe);

/** The row of the paragraph with these words, the nth of them. */
function rowOf(recipe: Recipe, words: string, nth = 1) {
  const found = reviewRows(propose(recipe)).filter(({ paragraph }) =>
    paragraph.text.endsWith(words),
  )[nth - 1];
  if (!found?.key) throw new Error(`There is no such paragraph: ${words}`);
  return { ...found, key: found.key };
}

describe("the words by which a correction knows a paragraph", () => {
  it("are its own, with the number of those that have the same", () => {
    expect(rowOf(EMPTY_RECIPE, "Yes.", 3).key).toEqual({ text: "Yes.", occurrence: 3 });
  });

  it("mean that paragraph and no other when they are corrected", () => {
    const before = propose();
    for (const row of reviewRows(before)) {
      if (!row.key) continue;
      const recipe = correctParagraph(EMPTY_RECIPE, { ...row.key, kind: "caption", speaker: null });
      const kinds = propose(recipe).paragraphs.map(({ kind }) => kind);
      const wanted = before.paragraphs.map(({ kind }) => kind).with(row.index, "caption");
      expect(kinds).toEqual(wanted);
    }
  });

  it("stay the same once it is corrected, though it has the name of its speaker back", () => {
    const { key } = rowOf(EMPTY_RECIPE, "Yes.", 2);
    const recipe = correctParagraph(EMPTY_RECIPE, { ...key, kind: "commentary", speaker: null });
    const row = rowOf(recipe, "Yes.", 2);
    expect(row.paragraph.text).not.toBe("Yes.");
    expect(row.key).toEqual(key);
    expect(rowOf(recipe, "Yes.", 3).key).toEqual({ text: "Yes.", occurrence: 3 });
    const again = correctParagraph(recipe, { ...row.key, kind: "turn", speaker: "Lee" });
    expect(again.paragraphs).toHaveLength(1);
    expect(rowOf(again, "Yes.", 2).speaker).toBe("Lee");
  });
});

describe("a paragraph that was corrected with all that are like it", () => {
  const { why, block } = rowOf(EMPTY_RECIPE, "Then we wait.").paragraph;
  const alike = correctAlike(EMPTY_RECIPE, { why, block, kind: "commentary" });

  it("is known by the words that it had before, though it has its speaker’s name back", () => {
    const row = rowOf(alike, "Then we wait.");
    expect(row.paragraph.text).toBe("Lee: Then we wait.");
    expect(row.key).toEqual({ text: "Then we wait.", occurrence: 1 });
    expect(rowOf(alike, "Yes.", 3).key).toEqual({ text: "Yes.", occurrence: 3 });
  });

  it("can be corrected by itself, and the others stay as they are", () => {
    for (const row of reviewRows(propose(alike))) {
      if (!row.key) continue;
      const one = correctParagraph(alike, { ...row.key, kind: "caption", speaker: null });
      const kinds = propose(one).paragraphs.map(({ kind }) => kind);
      const others = propose(alike).paragraphs.map(({ kind }) => kind);
      expect(kinds).toEqual(others.with(row.index, "caption"));
    }
    const { key } = rowOf(alike, "Then we wait.");
    const said = correctParagraph(alike, { ...key, kind: "turn", speaker: "Moe" });
    expect(rowOf(said, "Then we wait.").speaker).toBe("Moe");
  });
});

describe("the paragraphs of a review", () => {
  const rows = reviewRows(propose());
  const all = { layer: "all", typed: "", isBySure: false } as const;

  it("are shown by layer, and by words of theirs and of their speaker", () => {
    const record = shownRows(rows, { ...all, layer: "record" });
    const commentary = shownRows(rows, { ...all, layer: "commentary" });
    expect(record.every(({ paragraph }) => layerOf(paragraph.kind) === "record")).toBe(true);
    expect(record.length + commentary.length).toBe(rows.length);
    expect(shownRows(rows, { ...all, typed: "WATER" })).toHaveLength(1);
    expect(shownRows(rows, { ...all, typed: "lee" })).toHaveLength(2);
  });

  it("begin with the least sure when asked, equal ones in their order", () => {
    const sorted = shownRows(rows, { ...all, isBySure: true });
    expect(sorted).toHaveLength(rows.length);
    const inOrder = sorted.toSorted(
      (one, other) => one.paragraph.sure - other.paragraph.sure || one.index - other.index,
    );
    expect(sorted).toEqual(inOrder);
    expect(sorted[0]?.paragraph.sure).toBeLessThan(sorted.at(-1)?.paragraph.sure ?? 0);
    expect(shownRows(rows, all)).toEqual(rows);
  });

  it("are alike by reason and marks, and a corrected one is like none", () => {
    const row = rowOf(EMPTY_RECIPE, "Then we wait.");
    const alike = rowsLike(rows, row);
    expect(alike).toContainEqual(row);
    expect(new Set(alike.map(({ paragraph }) => paragraph.why))).toEqual(
      new Set([row.paragraph.why]),
    );
    const recipe = correctParagraph(EMPTY_RECIPE, { ...row.key, kind: "stage", speaker: null });
    const now = reviewRows(propose(recipe));
    expect(rowsLike(now, rowOf(recipe, "Then we wait."))).toEqual([]);
  });

  it("count the turns of each label, and how many paragraphs a correction changed", () => {
    expect(turnsByLabel(propose())).toEqual(
      new Map([
        ["Kim", 3],
        ["Lee", 2],
      ]),
    );
    expect(changedParagraphs(propose(), propose())).toBe(0);
    const { key } = rowOf(EMPTY_RECIPE, "Then we wait.");
    const other = correctParagraph(EMPTY_RECIPE, { ...key, kind: "turn", speaker: "Moe" });
    expect(changedParagraphs(propose(), propose(other))).toBeGreaterThan(0);
    expect(rolesOf(propose(), 0)).toEqual([]);
  });
});
