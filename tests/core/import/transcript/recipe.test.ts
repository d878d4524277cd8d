import { describe, expect, it } from "vitest";
import { decodeRecipe, EMPTY_RECIPE, type Recipe } from "../../../../src/contract/recipe.ts";
import { DEFAULT_LIMITS } from "../../../../src/core/import/source-document.ts";
import { readText } from "../../../../src/core/import/text/read-text.ts";
import { proposeWork } from "../../../../src/core/import/transcript/propose-work.ts";
import { outlineOf } from "./outline.ts";
import { processorTime } from "../../../support/processor-time.ts";

const TEXT = `Anna Reed: We left at noon.

The road was dry.

Peter: I had the map.

A. R.: You lost it.

Peter: I did not.

The road is closed today.`;

/** Corrections reach the reader as plain JSON, so that is how they are tried. */
function outline(corrections: Partial<Recipe>, text = TEXT): string[] {
  const recipe = decodeRecipe(JSON.parse(JSON.stringify({ ...EMPTY_RECIPE, ...corrections })));
  const document = readText(text, { file: "talk.txt", limits: DEFAULT_LIMITS });
  return outlineOf(proposeWork(document, recipe)).split("\n").slice(1);
}

describe("a recipe", () => {
  it("says whose a label is", () => {
    const speakers = [
      { label: "A. R.", person: "Anna Reed" },
      { label: "Peter", person: "Peter Lund" },
    ];
    const lines = outline({ speakers });
    expect(lines).toContain("turn Anna Reed as “A. R.”: You lost it.");
    expect(lines).toContain("turn Peter Lund as “Peter”: I did not.");
    expect(lines.join("\n")).not.toContain("turn Peter as");
  });

  it("says that a label is nobody’s, whose words then are the paragraph’s", () => {
    expect(outline({ notSpeakers: ["peter"] }).join("\n")).toContain(": Peter: I had the map.");
  });

  it("says what a paragraph is, of several with the same words which", () => {
    const twice = `${TEXT}\n\nThe road is closed today.`;
    const correct = (occurrence: number) =>
      outline(
        {
          paragraphs: [
            { text: "The road is closed today.", occurrence, kind: "commentary", speaker: null },
          ],
        },
        twice,
      ).slice(-2);
    expect(correct(1)[0]).toBe("commentary: The road is closed today.");
    expect(correct(2)).toEqual([
      "turn …: The road is closed today.",
      "commentary: The road is closed today.",
    ]);
  });

  it("says who speaks a paragraph that names nobody", () => {
    const paragraphs = [
      { text: "The road was dry.", occurrence: 1, kind: "turn" as const, speaker: "Peter" },
    ];
    expect(outline({ paragraphs })[1]).toBe("turn Peter as “null”: The road was dry.");
  });

  it("makes a heading, and what was a label is part of it again", () => {
    const paragraphs = [
      { text: "You lost it.", occurrence: 1, kind: "heading" as const, speaker: null },
    ];
    expect(outline({ paragraphs })).toContain("heading: A. R.: You lost it.");
  });

  it("keeps the words of a name that stood above what is said", () => {
    const text = "ANNA\nWe left.\n\nBERT\nAt noon.\n\nANNA\nYes.\n\nBERT\nNo.";
    const paragraphs = [
      { text: "At noon.", occurrence: 1, kind: "commentary" as const, speaker: null },
    ];
    expect(outline({ paragraphs }, text)).toContain("commentary: BERT At noon.");
  });

  it("says what all paragraphs of one sort are", () => {
    expect(outline({ alike: [{ pattern: "^The road", kind: "commentary" }] })).toEqual(
      expect.arrayContaining([
        "commentary: The road was dry.",
        "commentary: The road is closed today.",
      ]),
    );
    expect(outline({ alike: [{ why: "goes-on", kind: "commentary" }] })).toContain(
      "commentary: The road was dry.",
    );
    expect(outline({ alike: [{ block: "quote", kind: "commentary" }] })).toEqual(outline({}));
  });

  it("brings a pattern for the lines that name a speaker", () => {
    const text = "anna >> We left at noon.\n\npeter >> I had the map.";
    expect(outline({}, text).join("\n")).not.toContain("turn");
    expect(outline({ speakerLines: ["^(\\w+) >> "] }, text)).toEqual([
      "turn anna as “anna”: We left at noon.",
      "turn peter as “peter”: I had the map.",
    ]);
  });

  it("is no danger, whatever the pattern", () => {
    const text = `${"a".repeat(200_000)}b\n\n${TEXT}`;
    const start = processorTime();
    outline(
      { speakerLines: ["^((a+)+)+:"], alike: [{ pattern: "(a|aa)+$", kind: "commentary" }] },
      text,
    );
    expect(processorTime() - start).toBeLessThan(2000);
  });

  it.each([
    [{ speakerLines: ["(?=x)"] }, /no pattern that Readout can use.*Nothing was changed/u],
    [{ alike: [{ kind: "commentary" as const }] }, /what they have in common/u],
    [{ speakers: [{ label: "", person: "x" }] }, /“speakers\.0\.label” does not fit/u],
    [{ version: 2 as never }, /cannot be used/u],
  ])("is refused when it cannot be used: %j", (corrections, message) => {
    expect(() => outline(corrections as Partial<Recipe>)).toThrow(message);
  });
});
