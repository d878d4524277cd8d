import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headlineCase } from "../../../src/core/citation/english/headline-case.ts";

describe("a headline", () => {
  test.each([
    ["the fall and the rise of it", "The Fall and the Rise of It"],
    [
      "mafia-affiliated president of a state-in-waiting",
      "Mafia-Affiliated President of a State-in-Waiting",
    ],
    ["sanctions: a history", "Sanctions: A History"],
    ["what for? and what now", "What For? And What Now"],
    ["an iPhone for the 1990s and the 2nd term", "An iPhone for the 1990s and the 2nd Term"],
    ["“civilized countries” don’t wait", "“Civilized Countries” Don’t Wait"],
    ["élan, vital", "Élan, Vital"],
    ["what to look for", "What to Look For"],
  ])("%s", (printed, headline) => {
    expect(headlineCase(printed)).toBe(headline);
  });

  test("differs from the printed title in its capitals only", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zéй ,:?!'’“”\d-]*$/), (title) => {
        expect(headlineCase(title).toLowerCase()).toBe(title.toLowerCase());
        expect(headlineCase(headlineCase(title))).toBe(headlineCase(title));
      }),
    );
  });
});
