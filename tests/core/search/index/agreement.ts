import * as fc from "fast-check";
import { expect } from "vitest";
import type { TextPart } from "../../../../src/core/search/evaluate/texts.ts";
import type { Plan } from "../../../../src/core/search/plan/plan.ts";
import type { IndexedPassage, TextIndex } from "../../../../src/core/search/text-index.ts";
import { createPlainIndex } from "../../../support/plain-index/plain-index.ts";
import { drawnPassages, drawnPlan, RECORDS } from "./drawn-texts.ts";
import { indexOver } from "./segments.ts";

/** Draws passages and two plans; tells where an index of some shape answers otherwise than a plain scan. */
export async function disagreement(
  shape: (passages: readonly IndexedPassage[]) => TextPart[],
  ask: (index: TextIndex, plan: Plan, other: Plan) => Promise<unknown>,
  numRuns = 20,
): Promise<string | null> {
  const drawn = await fc.check(
    fc.asyncProperty(drawnPassages, drawnPlan, drawnPlan, async (passages, plan, other) => {
      const index = indexOver(shape(passages), passages);
      const plain = createPlainIndex(passages, RECORDS);
      expect(await ask(index, plan, other)).toEqual(await ask(plain, plan, other));
    }),
    { numRuns },
  );
  return (await fc.asyncDefaultReportMessage(drawn)) ?? null;
}
