import { ensureBuilt } from "./setup/build.mjs";
import { ensureChromium } from "./setup/chromium.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { run } from "./setup/run.mjs";
import { addCounts, runTests } from "./setup/test-steps.mjs";

const TRIAL_REPORT = "test-results/long-trials.json";
const JOURNEY_REPORT = "test-results/long-journeys.json";

/** What is tried much longer than in every run of the tests. */
const TRIALS = [
  "tests/node/library/trials",
  "tests/core/anchoring/trials",
  "tests/node/import/hostile/mutants",
];
const JOURNEYS = ["kill"];

const LONG = { READOUT_LONG: "1" };

function runTrials() {
  const trials = {
    name: "long trials",
    script: "vitest/vitest.mjs",
    args: [
      "run",
      "--reporter=verbose",
      "--reporter=json",
      `--outputFile.json=${TRIAL_REPORT}`,
      ...TRIALS,
    ],
    env: LONG,
  };
  return runTests(trials, TRIAL_REPORT, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

function runJourneys() {
  const journeys = {
    name: "long journeys",
    script: "@playwright/test/cli.js",
    args: ["test", "--reporter=list,json", ...JOURNEYS],
    env: { ...LONG, CHROMIUM: ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: JOURNEY_REPORT },
  };
  return runTests(journeys, JOURNEY_REPORT, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

await run(() => {
  ensurePackages();
  ensureBuilt();
  const { passed, failed, skipped } = addCounts([runTrials(), runJourneys()]);
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return failed === 0 ? 0 : 1;
});
