import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtWorkers, sourceWorkers } from "../../src/node/worker-scripts.ts";

describe("the scripts of threads", () => {
  it("are there in the source", () => {
    expect(Object.values(sourceWorkers()).filter((script) => !existsSync(script))).toEqual([]);
  });

  it("are built beside the main process, each of them", () => {
    const config = readFileSync(new URL("../../electron.vite.config.ts", import.meta.url), "utf8");
    const built = Object.values(builtWorkers("file:///app/out/main/index.js"));
    for (const { href } of built) {
      const [, name] = /^file:\/\/\/app\/out\/main\/([\w-]+)\.js$/.exec(href) ?? [];
      expect(config).toContain(`"${name}": "src/node/`);
    }
  });

  it("are outside the archive of a packaged application", () => {
    const { search } = builtWorkers("file:///app/resources/app.asar/out/main/index.js");
    expect(search.href).toBe("file:///app/resources/app.asar.unpacked/out/main/search-worker.js");
  });
});
