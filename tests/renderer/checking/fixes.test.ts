import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  keptForm,
  listOfFixes,
  lookedToggled,
  ofKeptForm,
  toggled,
  UNDECIDED,
} from "../../../src/renderer/features/checking/fixes.ts";

const anyDecisions = fc
  .array(fc.tuple(fc.nat(5), fc.constantFrom("wording", "footnote", "looked")))
  .map((steps) =>
    steps.reduce(
      (decisions, [finding, what]) =>
        what === "looked"
          ? lookedToggled(decisions, finding)
          : toggled(decisions, finding, what as "wording" | "footnote"),
      UNDECIDED,
    ),
  );

it("a decision that is made twice leaves all as it was", () => {
  fc.assert(
    fc.property(anyDecisions, fc.nat(5), (decisions, finding) => {
      const twice = toggled(toggled(decisions, finding, "wording"), finding, "wording");
      expect(keptForm(twice)).toEqual(keptForm(decisions));
      const looked = lookedToggled(lookedToggled(decisions, finding), finding).looked;
      expect(looked).toEqual(decisions.looked);
    }),
  );
});

it("decisions come back from the history as they were, and none of them asks for nothing", () => {
  fc.assert(
    fc.property(anyDecisions, (decisions) => {
      const kept = structuredClone(keptForm(decisions));
      expect(keptForm(ofKeptForm(kept))).toEqual(keptForm(decisions));
      for (const { wording, footnote } of listOfFixes(decisions))
        expect(wording || footnote).toBe(true);
    }),
  );
});
