import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../../src/node/import/document-reader.ts";
import { readingProcess } from "../../../../src/node/import/reading-run.ts";
import { DAMAGED_FORMATS } from "../../../support/import/hostile/damaged-files.ts";
import { endOf, isGood } from "../../../support/import/hostile/try-file.ts";
import { isLong } from "../../../support/trials/long-runs.ts";

const TRIALS = isLong ? 10_000 : 500;
const FIRST_SEED = Number(process.env["READOUT_SEED"] ?? 1);

/**
 * No file of a few thousand bytes may take longer, in milliseconds; a PDF can make its library fill all the memory
 * that its process has, which takes its time.
 */
const LONGEST = 5_000;
const LONGEST_PDF = 30_000;

// What libraries leave behind of a damaged file only a process of its own can catch.
const reader = createDocumentReader(
  readingProcess(new URL("../../../../src/node/import/import-worker.ts", import.meta.url)),
);

const outcomes: Record<string, Record<string, number>> = {};

async function timedEnd(bytes: Uint8Array, name: string): Promise<string> {
  const start = performance.now();
  const end = await endOf(bytes, name, reader);
  const longest = name === "a.pdf" ? LONGEST_PDF : LONGEST;
  return performance.now() - start > longest ? `too slow, ${end}` : end;
}

afterAll(async () => {
  await reader.close();
  console.log(JSON.stringify(outcomes));
});

describe.each(DAMAGED_FORMATS)("$format that is damaged", ({ format, name, whole, damaged }) => {
  it("is imported when it is whole, and then or refused wherever it is cut off", async () => {
    const ends = new Set<string>();
    for (let part = 0; part < 64; part += 1)
      ends.add(await timedEnd(whole.slice(0, Math.floor((whole.length * part) / 64)), name));
    expect([...ends].filter((end) => !isGood(end))).toEqual([]);
    expect(await timedEnd(whole.slice(), name)).not.toBe("refused");
  });

  const timeout = 60_000 + TRIALS * 200;
  it(
    `is imported as whole works or refused, in ${TRIALS} ways of damage`,
    { timeout },
    async () => {
      const counts: Record<string, number> = {};
      const bad: string[] = [];
      for (let seed = FIRST_SEED; seed < FIRST_SEED + TRIALS; seed += 1) {
        const end = await timedEnd(new Uint8Array(damaged(seed)), name);
        counts[end] = (counts[end] ?? 0) + 1;
        if (!isGood(end)) bad.push(`seed ${seed}: ${end}`);
      }
      outcomes[format] = counts;
      expect(bad).toEqual([]);
      expect(counts["refused"] ?? 0).toBeLessThan(TRIALS);
    },
  );
});
