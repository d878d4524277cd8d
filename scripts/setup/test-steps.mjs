import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { nodePath, toolEnvironment } from "./node.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, script: string, args: string[], env?: Record<string, string> }} Tool */

/** @type {Counts} */
const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs a tool that holds or does not. One that holds counts nothing, since it is no test; a broken one
 * counts as one failure.
 * @param {Tool} tool
 * @returns {Counts}
 */
export function runStep(tool) {
  return { ...NOTHING, failed: runTool(tool) ? 0 : 1 };
}

/**
 * Runs a tool that holds many tests, and counts what its JSON report says; one more failure when it
 * ended badly, or ran nothing, without naming a failed test.
 * @param {Tool} tool
 * @param {string} report path, relative to the checkout
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
export function runTests(tool, report, count) {
  const path = resolve(ROOT, report);
  rmSync(path, { force: true });
  const isGood = runTool(tool);
  const counts = existsSync(path) ? count(JSON.parse(readFileSync(path, "utf8"))) : NOTHING;
  const hidesFailure = counts.failed === 0 && (!isGood || counts.passed === 0);
  return hidesFailure ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );
}

/** @param {Tool} tool; its script is a path in node_modules */
function runTool({ name, script, args, env }) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(nodePath(), [join(ROOT, "node_modules", script), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...toolEnvironment(), ...env },
  });
  if (status !== 0) process.stdout.write(`── ${name}: FAILED\n`);
  return status === 0;
}
