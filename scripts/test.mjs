import { ensureChromium } from "./setup/chromium.mjs";
import { ensureOutsidePrograms } from "./setup/outside-programs.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { run } from "./setup/run.mjs";
import { addCounts, runStep, runTests } from "./setup/test-steps.mjs";

const UNIT_REPORT = "test-results/unit.json";
const JOURNEY_REPORT = "test-results/journeys.json";

const BEFORE_TESTS = [
  {
    name: "format",
    script: "prettier/bin/prettier.cjs",
    args: ["--check", "--log-level=warn", "."],
  },
  { name: "lint", script: "oxlint/bin/oxlint", args: ["--deny-warnings"] },
  ...["core", "node", "web", "tests"].map((project) => ({
    name: `types of ${project}`,
    script: "typescript/bin/tsc",
    args: ["-p", `tsconfig.${project}.json`],
  })),
];

const UNIT_TESTS = {
  name: "unit tests",
  script: "vitest/vitest.mjs",
  args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
};

const BUILD = {
  name: "build",
  script: "electron-vite/bin/electron-vite.js",
  args: ["build", "--logLevel=warn"],
};

/** Every step runs, whatever became of the ones before it; only the journeys need the build. */
function runAll() {
  const steps = BEFORE_TESTS.map(runStep);
  const chromium = findBrowser();
  const unit = chromium ? { ...UNIT_TESTS, env: { CHROMIUM: chromium } } : UNIT_TESTS;
  const unitTests = runTests(unit, UNIT_REPORT, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
  const build = runStep(BUILD);
  return addCounts([
    ...steps,
    unitTests,
    build,
    ...(build.failed === 0 ? [runJourneys(chromium)] : []),
  ]);
}

function runJourneys(chromium) {
  // What could not be run has not passed.
  if (!chromium) return { passed: 0, failed: 1, skipped: 0 };
  const journeys = {
    name: "end to end",
    script: "@playwright/test/cli.js",
    args: ["test", "--reporter=list,json"],
    env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: JOURNEY_REPORT },
  };
  return runTests(journeys, JOURNEY_REPORT, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

function findBrowser() {
  try {
    return ensureChromium();
  } catch (error) {
    process.stderr.write(`readout: ${error instanceof Error ? error.message : error}\n`);
    return undefined;
  }
}

await run(() => {
  ensurePackages();
  ensureOutsidePrograms();
  const { passed, failed, skipped } = runAll();
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return failed === 0 ? 0 : 1;
});
