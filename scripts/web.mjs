import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./setup/build.mjs";
import { runNode } from "./setup/node.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { run } from "./setup/run.mjs";

await run(() => {
  ensurePackages();
  ensureBuilt();
  const entry = fileURLToPath(new URL("../src/web/index.ts", import.meta.url));
  return runNode([entry, ...process.argv.slice(2)]);
});
