import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./setup/build.mjs";
import { runNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { run } from "./setup/run.mjs";

await run(() => {
  const args = process.argv.slice(2);
  ensurePackages();
  if (args.includes("serve")) ensureBuilt();
  return runNode([fileURLToPath(new URL("../src/cli/index.ts", import.meta.url)), ...args]);
});
