import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareContents } from "../../../../src/core/library/merge/compare-contents.ts";
import { planMerge } from "../../../../src/core/library/merge/plan-merge.ts";
import { afterwards, anyHappenings, knowledgeOf, merged } from "../../../support/machines.ts";
import { annotationsIn } from "../../../support/annotations-in.ts";

const RUNS = { numRuns: 2_000 };

describe("merging", () => {
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        const [here, there] = afterwards(happenings);
        expect(planMerge(merged(here!, there!), there!)).toEqual({ upserted: [], removed: [] });
      }),
      RUNS,
    );
  });

  it("leads two machines to the same contents, whichever merges first", () => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        const [here, there] = afterwards(happenings);
        const fromHere = merged(there!, here!);
        expect(knowledgeOf(merged(here!, there!))).toEqual(knowledgeOf(fromHere));
        expect(knowledgeOf(merged(here!, fromHere))).toEqual(knowledgeOf(fromHere));
      }),
      RUNS,
    );
  });

  it("leads three machines that merge in a ring to the same contents", () => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        const machines = afterwards(happenings);
        for (let step = 0; step < 9; step += 1) {
          const at = step % 3;
          machines[at] = merged(machines[at]!, machines[(at + 1) % 3]!);
        }
        const [first, ...others] = machines.map(knowledgeOf);
        for (const other of others) expect(other).toEqual(first);
      }),
      RUNS,
    );
  });

  it("leaves nothing that the other copy would still call new or changed", () => {
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        const [here, there] = afterwards(happenings);
        const { counts } = compareContents(merged(here!, there!), there!);
        expect(counts).toMatchObject({
          new: 0,
          "changed-there": 0,
          "changed-both": 0,
          "deleted-there": 0,
        });
      }),
      RUNS,
    );
  });

  it("keeps both notes, word for word, where both machines changed one", () => {
    let met = 0;
    fc.assert(
      fc.property(anyHappenings, (happenings) => {
        const [here, there] = afterwards(happenings);
        const after = new Map(
          annotationsIn(merged(here!, there!).items).map((one) => [one.id, one.note]),
        );
        for (const compared of compareContents(here!, there!).items) {
          if (compared.difference !== "changed-both" || compared.parts.join() !== "note") continue;
          met += 1;
          for (const side of annotationsIn([compared.here!, compared.there!]))
            for (const words of side.note.match(/note of \d+|shared at first|new at \d+/g) ?? [])
              expect(after.get(compared.id)).toContain(words);
        }
      }),
      RUNS,
    );
    expect(met).toBeGreaterThan(20);
  });
});
