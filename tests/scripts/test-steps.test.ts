import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Tool {
  name: string;
  script: string;
  args: string[];
}

const steps: {
  runStep(tool: Tool): Counts;
  runTests(tool: Tool, report: string, count: (report: Counts) => Counts): Counts;
  addCounts(all: Counts[]): Counts;
} = await import(new URL("../../scripts/setup/test-steps.mjs", import.meta.url).href);

// These failures are not real; nobody should meet them in a log.
beforeEach(() => void vi.spyOn(process.stdout, "write").mockReturnValue(true));
afterEach(() => void vi.restoreAllMocks());

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

async function runTests(report: Counts | null, exitCode: number): Promise<Counts> {
  const path = join(await temporaryFolder(), "report.json");
  const text = report ? JSON.stringify(report) : "";
  const tool = {
    name: "a test runner",
    script: "../tests/scripts/fake-runner.ts",
    args: [path, text, String(exitCode)],
  };
  return steps.runTests(tool, path, (counts) => counts);
}

describe("a step of npm test", () => {
  it("counts what its report says", async () => {
    const report = { passed: 5, failed: 2, skipped: 1 };
    expect(await runTests(report, 1)).toEqual(report);
  });

  it("counts a failure when it ends badly without naming one", async () => {
    expect(await runTests({ ...NOTHING, passed: 5 }, 1)).toEqual({
      ...NOTHING,
      passed: 5,
      failed: 1,
    });
    expect(await runTests(null, 1)).toEqual({ ...NOTHING, failed: 1 });
  });

  it("counts a failure when no test ran", async () => {
    expect(await runTests({ ...NOTHING, skipped: 7 }, 0)).toEqual({
      ...NOTHING,
      failed: 1,
      skipped: 7,
    });
  });

  it("that is no test counts only when it is broken", () => {
    const check = (exitCode: string) =>
      steps.runStep({
        name: "check",
        script: "../tests/scripts/fake-runner.ts",
        args: ["", "", exitCode],
      });
    expect(check("0")).toEqual(NOTHING);
    expect(check("1")).toEqual({ ...NOTHING, failed: 1 });
  });

  it("adds up with the others", () => {
    const counts = { passed: 1, failed: 2, skipped: 3 };
    expect(steps.addCounts([counts, NOTHING, counts])).toEqual({
      passed: 2,
      failed: 4,
      skipped: 6,
    });
  });
});
