import { describe, expect, it } from "vitest";
import { EMPTY_RECIPE, type Recipe } from "../../../src/contract/recipe.ts";
import { DEFAULT_LIMITS } from "../../../src/core/import/source-document.ts";
import { readText } from "../../../src/core/import/text/read-text.ts";
import { proposeWork } from "../../../src/core/import/transcript/propose-work.ts";
import {
  draftOf,
  recordChanges,
  withParticipant,
} from "../../../src/renderer/features/import-desk/review/record-draft.ts";
import {
  beginRecord,
  correctRecord,
  joinRecord,
  partRecord,
  recordCorrection,
} from "../../../src/renderer/features/import-desk/review/record-edits.ts";
import { keyOf } from "../../../src/renderer/features/import-desk/review/review-rows.ts";

const KEY = { text: "2 November 1999. Meeting in Oslo", occurrence: 1 };
const OTHER = { ...KEY, occurrence: 2 };

const TALK = `${KEY.text}\n\nKim Larsen: Yes.\n\nLee Moss: No.\n\nKim Larsen: Well.\n`;

const propose = (recipe: Recipe) =>
  proposeWork(readText(TALK, { file: "talk.txt", limits: DEFAULT_LIMITS }), recipe);

describe("corrections of records", () => {
  it("hold what was said of each of them, and of each part the last", () => {
    const recipe = [
      [KEY, { date: "1999" }],
      [OTHER, { place: "Bergen" }],
      [KEY, { kind: "other" as const }],
      [KEY, { date: null }],
    ].reduce(
      (now, [key, change]) => correctRecord(now, key as typeof KEY, change as object),
      EMPTY_RECIPE,
    );
    expect(recipe.records).toEqual([
      { ...OTHER, place: "Bergen" },
      { ...KEY, kind: "other", date: null },
    ]);
    expect(recordCorrection(recipe, OTHER)).toMatchObject({ place: "Bergen" });
  });

  it("begin one and join it, and leave nothing when that is taken back", () => {
    const begun = beginRecord(EMPTY_RECIPE, KEY);
    expect(begun.records).toEqual([{ ...KEY, begins: true }]);
    const joined = joinRecord(begun, KEY);
    expect(joined.records).toEqual([{ ...KEY, begins: false }]);
    expect(partRecord(joined, KEY)).toEqual(EMPTY_RECIPE);
    const dated = joinRecord(correctRecord(EMPTY_RECIPE, KEY, { date: "1999" }), KEY);
    expect(partRecord(dated, KEY).records).toEqual([{ ...KEY, date: "1999" }]);
  });
});

describe("a record as it is typed", () => {
  const proposed = propose(EMPTY_RECIPE);
  const [record] = proposed.records;
  const key = keyOf(proposed.paragraphs[record!.begins]!)!;
  const before = draftOf(record!, proposed, undefined);

  it("is what was understood", () => {
    expect(key).toEqual(KEY);
    expect(before).toEqual({
      date: "2 November 1999",
      kind: "meeting",
      place: "Oslo",
      participants: [
        { id: 0, person: "Kim Larsen", role: "" },
        { id: 1, person: "Lee Moss", role: "" },
      ],
    });
    expect(recordChanges(before, before)).toEqual({});
  });

  it("corrects only what was changed", () => {
    expect(recordChanges(before, { ...before, date: " May 1998 " })).toEqual({ date: "May 1998" });
    expect(recordChanges(before, { ...before, date: "", place: "" })).toEqual({
      date: null,
      place: null,
    });
    const more = withParticipant(before);
    expect(recordChanges(before, more)).toEqual({});
    const [kim, lee, third] = more.participants;
    const participants = [kim!, { ...lee!, role: "Pilot" }, { ...third!, person: "Ida Moe" }];
    expect(recordChanges(before, { ...before, kind: "telephone", participants })).toEqual({
      kind: "telephone",
      participants: [
        { person: "Kim Larsen", role: null },
        { person: "Lee Moss", role: "Pilot" },
        { person: "Ida Moe", role: null },
      ],
    });
  });

  it("shows a date as its owner typed it, and comes back from what it corrects", () => {
    const typed = { ...before, date: "between May and June 1998", place: "Bergen" };
    const recipe = correctRecord(EMPTY_RECIPE, key, recordChanges(before, typed));
    const now = propose(recipe);
    expect(draftOf(now.records[0]!, now, recordCorrection(recipe, key))).toEqual(typed);
  });
});
