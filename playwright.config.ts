import { defineConfig } from "@playwright/test";
import type { HostName } from "./tests/e2e/support/app.ts";
import { chromiumLaunch } from "./tests/e2e/support/chromium.ts";

const HOSTS: HostName[] = ["web", "electron-stand-in", "electron"];

/** Journeys that only make sense in one host. */
const SPECIAL: Record<string, HostName> = {
  "desktop.spec.ts": "electron-stand-in",
  "changed-text.spec.ts": "web",
  "hostile-walls.spec.ts": "web",
  "index-state.spec.ts": "web",
  "kill.spec.ts": "web",
  "serve.spec.ts": "web",
  "two-windows.spec.ts": "web",
  "web-security.spec.ts": "web",
};

/**
 * Journeys within the window, which cross to its host by the one door that all others use as well: made in the web host
 * and in the real Electron, and spared the stand-in for it.
 */
const WITHIN_WINDOW = [
  "bad-query.spec.ts",
  "checking.spec.ts",
  "chronology.spec.ts",
  "concordance.spec.ts",
  "counts.spec.ts",
  "dossier.spec.ts",
  "import-review.spec.ts",
  "notebook-keys.spec.ts",
  "pages-and-times.spec.ts",
  "people.spec.ts",
  "search-view.spec.ts",
  "search.spec.ts",
];

/** What axe sees is the same window in the same Chromium: once is enough of the longest journeys. */
const ONCE = /\b(?:is|are) accessible\b/;

export default defineConfig<object, { host: HostName }>({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  fullyParallel: true,
  workers: 2,
  // A machine that builds for many can be too slow once; what fails twice is broken. The report names both.
  retries: process.env["CI"] === undefined ? 0 : 1,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results/e2e",
  reporter: "list",
  use: {
    headless: true,
    // A trace of every journey makes each a third longer; what fails where others wait for it is tried again with one.
    trace: process.env["CI"] === undefined ? "retain-on-failure" : "on-first-retry",
    launchOptions: chromiumLaunch(),
  },
  projects: HOSTS.map((host) => ({
    name: host,
    use: { host },
    grepInvert: host === "electron-stand-in" ? [ONCE] : [],
    testIgnore: [
      ...Object.keys(SPECIAL).filter((file) => SPECIAL[file] !== host),
      ...(host === "electron-stand-in" ? WITHIN_WINDOW : []),
    ],
  })),
});
