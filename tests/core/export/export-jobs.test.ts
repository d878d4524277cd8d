import { describe, expect, test } from "vitest";
import type { ExportRequest } from "../../../src/contract/export.ts";
import { createExportJobs } from "../../../src/core/export/export-jobs.ts";
import type { PlannedExport } from "../../../src/core/export/plan-export.ts";

const REQUEST: ExportRequest = { format: "csv", scope: { kind: "everything" } };

/** An export of pieces that counts how many have been asked for. */
function planned(pieces: (string | Uint8Array)[]): PlannedExport & { made: number } {
  const plan = {
    name: "readout.csv",
    mediaType: "text/csv",
    excerpts: pieces.length,
    made: 0,
    *write() {
      for (const piece of pieces) {
        plan.made += 1;
        yield piece;
      }
    },
    notes: null,
    written: () => plan.made,
  };
  return plan;
}

function jobsOver(plan: PlannedExport) {
  return createExportJobs(
    () => plan,
    (bytes) => Buffer.from(bytes).toString("base64"),
  );
}

describe("an export under way", () => {
  test("is made no further than it is asked for, and says how far it is", () => {
    const plan = planned(["a".repeat(200_000), "b".repeat(200_000), "c"]);
    const jobs = jobsOver(plan);
    const { job, excerpts } = jobs.begin(REQUEST);
    expect([excerpts, plan.made]).toEqual([3, 0]);
    const first = jobs.continue(job);
    expect([first.data.length, first.done, first.isLast]).toEqual([400_000, 2, false]);
    expect(jobs.continue(job)).toEqual({ data: "c", encoding: "text", done: 3, isLast: true });
  });

  test("of bytes comes in base64, step by step to the same bytes", () => {
    const parts = [new Uint8Array(300_000).fill(1), new Uint8Array(300_001).fill(2)];
    const jobs = jobsOver(planned(parts));
    const { job } = jobs.begin(REQUEST);
    const steps = [jobs.continue(job), jobs.continue(job), jobs.continue(job)];
    expect(steps.map(({ isLast }) => isLast)).toEqual([false, false, true]);
    const bytes = Buffer.concat(steps.map(({ data }) => Buffer.from(data, "base64")));
    expect(bytes.equals(Buffer.concat(parts))).toBe(true);
    expect(steps.map(({ data }) => data).join("")).toBe(Buffer.concat(parts).toString("base64"));
  });

  test("that has ended, was cancelled or failed is not there any more", () => {
    const jobs = jobsOver(planned(["all"]));
    const gone = expect.objectContaining({ code: "export-not-found" });
    const ended = jobs.begin(REQUEST);
    jobs.continue(ended.job);
    expect(() => jobs.continue(ended.job)).toThrow(gone);
    const cancelled = jobs.begin(REQUEST);
    jobs.cancel(cancelled.job);
    expect(() => jobs.continue(cancelled.job)).toThrow(gone);
    const failing = jobsOver({
      ...planned([]),
      // oxlint-disable-next-line require-yield
      *write() {
        throw new Error("no such passage");
      },
    });
    const { job } = failing.begin(REQUEST);
    expect(() => failing.continue(job)).toThrow("no such passage");
    expect(() => failing.continue(job)).toThrow(gone);
  });

  test("is forgotten when eight others have begun after it", () => {
    const jobs = jobsOver(planned(["all"]));
    const oldest = jobs.begin(REQUEST).job;
    const others = Array.from({ length: 8 }, () => jobs.begin(REQUEST).job);
    expect(() => jobs.continue(oldest)).toThrow(
      expect.objectContaining({ code: "export-not-found" }),
    );
    for (const job of others) expect(jobs.continue(job).isLast).toBe(true);
  });
});
