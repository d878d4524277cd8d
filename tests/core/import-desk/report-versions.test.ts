import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileReport, ImportProgress } from "../../../src/contract/import.ts";
import { wholeProgress } from "../../../src/contract/whole-progress.ts";
import { ReportVersions } from "../../../src/core/import-desk/report-versions.ts";
import { waiting } from "../../../src/core/import-desk/report.ts";
import { memoryDesk, sendFiles, whenRead } from "../../support/memory-desk.ts";

const PROGRESS: ImportProgress = {
  job: "j",
  state: "reading",
  corpus: null,
  title: "Talks",
  files: [],
  filesAre: "all",
  version: 0,
  read: { files: 0, bytes: 0 },
  total: { files: 0, bytes: 0 },
  rate: null,
  secondsLeft: null,
};

/** Reports as they are after each step: exchanged at a place, or all others. */
type Step = { exchange: number } | { files: number };

const steps = fc.array(
  fc.oneof(
    fc.record({ exchange: fc.nat(5) }),
    fc.record({ files: fc.integer({ min: 0, max: 6 }) }),
  ),
  { maxLength: 12 },
);

function after(reports: FileReport[], step: Step): FileReport[] {
  if ("files" in step)
    return Array.from({ length: step.files }, (_, at) => waiting(`f${at}`, reports.length));
  return reports.map((report, at) =>
    at === step.exchange ? { ...report, state: "read" } : report,
  );
}

describe("what is told of an import that is followed", () => {
  it("comes to all reports as they are, however seldom it is asked", () => {
    fc.assert(
      fc.property(steps, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (made, asks) => {
        const versions = new ReportVersions();
        let reports: FileReport[] = [];
        let known: ImportProgress | null = null;
        for (const [at, step] of [...made, { exchange: 0 }].entries()) {
          reports = after(reports, step);
          if (asks[at] === false) continue;
          const told: ImportProgress = {
            ...PROGRESS,
            ...versions.changed(reports, known?.version),
          };
          known = wholeProgress(known, told);
          expect(known.files).toEqual(reports);
        }
      }),
    );
  });

  it("is only what has changed", () => {
    const versions = new ReportVersions();
    const reports = Array.from({ length: 1000 }, (_, at) => waiting(`f${at}`, 1));
    const { version } = versions.changed(reports, undefined);
    reports[7] = { ...waiting("f7", 1), state: "read" };
    const told = versions.changed(reports, version);
    expect(told.files).toEqual([reports[7]]);
    expect(versions.changed(reports, told.version).files).toEqual([]);
  });

  it("is everything for who knows what never was", () => {
    const versions = new ReportVersions();
    const told = versions.changed([waiting("a", 1)], 99);
    expect(told).toMatchObject({ filesAre: "all", files: [{ path: "a" }] });
  });

  it("leaves out of the answer of the desk what was told before", async () => {
    const { api } = memoryDesk();
    const job = await sendFiles(api, { "a.txt": "One.", "b.txt": "Two." });
    await api.readImport({ job });
    const { version } = await whenRead(api, job);
    const told = await api.importProgress({ job, since: version });
    expect(told).toMatchObject({ filesAre: "changed", files: [], total: { files: 2 } });
    const kept = await api.keepImport({ job, paths: ["b.txt"], since: version });
    expect(kept.files.map(({ path, state }) => [path, state])).toEqual([["b.txt", "warnings"]]);
  });
});
