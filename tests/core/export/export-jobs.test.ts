import { describe, expect, test } from "vitest";
import type { ExportRequest } from "../../../src/contract/export.ts";
import { createExportJobs } from "../../../src/core/export/export-jobs.ts";
import type { PlannedExport } from "../../../src/core/export/plan-export.ts";
import type { Printing } from "../../../src/core/export/print-page.ts";

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
    isPrinted: false,
  };
  return plan;
}

function jobsOver(plan: PlannedExport) {
  return createExportJobs(() => plan, { encode, print: () => printing([]) });
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/** A printing that gives these bytes, or waits until it is cancelled. */
function printing(bytes: number[] | "waits"): Printing & { isCancelled: boolean } {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  if (bytes !== "waits") resolve(Uint8Array.from(bytes));
  return {
    pdf: promise,
    isCancelled: false,
    cancel() {
      this.isCancelled = true;
      reject(new Error("cancelled"));
    },
  };
}

describe("an export under way", () => {
  test("is made no further than it is asked for, and says how far it is", async () => {
    const plan = planned(["a".repeat(200_000), "b".repeat(200_000), "c"]);
    const jobs = jobsOver(plan);
    const { job, excerpts } = jobs.begin(REQUEST);
    expect([excerpts, plan.made]).toEqual([3, 0]);
    const first = await jobs.continue(job);
    expect([first.data.length, first.done, first.isLast]).toEqual([400_000, 2, false]);
    expect(await jobs.continue(job)).toEqual({
      data: "c",
      encoding: "text",
      done: 3,
      isLast: true,
    });
  });

  test("of bytes comes in base64, step by step to the same bytes", async () => {
    const parts = [new Uint8Array(300_001).fill(1), new Uint8Array(300_001).fill(2)];
    const jobs = jobsOver(planned(parts));
    const { job } = jobs.begin(REQUEST);
    const steps = [await jobs.continue(job), await jobs.continue(job), await jobs.continue(job)];
    expect(steps.map(({ isLast }) => isLast)).toEqual([false, false, true]);
    const bytes = Buffer.concat(steps.map(({ data }) => Buffer.from(data, "base64")));
    expect(bytes.equals(Buffer.concat(parts))).toBe(true);
    // Whoever joins the steps without reading them has base64 too.
    expect(steps.map(({ data }) => data).join("")).toBe(Buffer.concat(parts).toString("base64"));
    expect(steps.map(({ data }) => data).join("")).toBe(Buffer.concat(parts).toString("base64"));
  });

  test("that has ended, was cancelled or failed is not there any more", async () => {
    const jobs = jobsOver(planned(["all"]));
    const gone = expect.objectContaining({ code: "export-not-found" });
    const ended = jobs.begin(REQUEST);
    await jobs.continue(ended.job);
    await expect(jobs.continue(ended.job)).rejects.toThrow(gone);
    const cancelled = jobs.begin(REQUEST);
    jobs.cancel(cancelled.job);
    await expect(jobs.continue(cancelled.job)).rejects.toThrow(gone);
    const failing = jobsOver({
      ...planned([]),
      // oxlint-disable-next-line require-yield
      *write() {
        throw new Error("no such passage");
      },
    });
    const { job } = failing.begin(REQUEST);
    await expect(failing.continue(job)).rejects.toThrow("no such passage");
    await expect(failing.continue(job)).rejects.toThrow(gone);
  });

  test("is forgotten when eight others have begun after it", async () => {
    const jobs = jobsOver(planned(["all"]));
    const oldest = jobs.begin(REQUEST).job;
    const others = Array.from({ length: 8 }, () => jobs.begin(REQUEST).job);
    await expect(jobs.continue(oldest)).rejects.toThrow(
      expect.objectContaining({ code: "export-not-found" }),
    );
    for (const job of others) expect((await jobs.continue(job)).isLast).toBe(true);
  });

  test("that is printed sends what the host prints of its page, step by step", async () => {
    const plan = { ...planned(["<p>", "Words.", "</p>"]), isPrinted: true };
    const pages: string[] = [];
    const bytes = Array.from({ length: 500_000 }, (_, at) => at % 251);
    const print = (html: string) => {
      pages.push(html);
      return printing(bytes);
    };
    const jobs = createExportJobs(() => plan, { encode, print });
    const { job } = jobs.begin(REQUEST);
    const data: string[] = [];
    for (let isLast = false; !isLast;) {
      const step = await jobs.continue(job);
      expect(step.encoding).toBe("base64");
      data.push(step.data);
      ({ isLast } = step);
    }
    expect(pages).toEqual(["<p>Words.</p>"]);
    expect(data.length).toBeGreaterThan(2);
    expect(Buffer.from(data.join(""), "base64").equals(Uint8Array.from(bytes))).toBe(true);
  });

  test("that is being printed ends its printing when it is cancelled, and whoever waits hears of it", async () => {
    const plan = { ...planned(["<p></p>"]), isPrinted: true };
    const under = printing("waits");
    const jobs = createExportJobs(() => plan, { encode, print: () => under });
    const { job } = jobs.begin(REQUEST);
    await jobs.continue(job);
    const waiting = jobs.continue(job);
    expect(jobs.cancel(job)).toBe(true);
    await expect(waiting).rejects.toThrow("cancelled");
    expect(under.isCancelled).toBe(true);
    expect(jobs.cancel(job)).toBe(false);
  });
});
