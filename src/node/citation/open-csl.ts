import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import init, { Driver } from "@citeproc-rs/wasm/_web/citeproc_rs_wasm.js";
import { messageOf, ReadoutError } from "../../contract/result.ts";
import type { CslCite, CslRun, OpenCsl } from "../../core/citation/csl/csl-processor.ts";
import type { CslItem } from "../../core/citation/csl-item.ts";
import { escapeHtml } from "../../core/text/html-text.ts";

/** What the library cannot read without a warning on the standard error. */
const UNKNOWN = new Set(["custom"]);

let started: Promise<unknown> | null = null;

/**
 * Styles run by citeproc-rs, which is loaded with the first of them. It brings American English; a style in
 * another language has to bring its own terms.
 * @param resources Folder of what comes with Readout, where a packaged application keeps the program.
 */
export function cslOpener(resources: string): OpenCsl {
  return async (csl) => {
    await (started ??= load(resources));
    const run = runOver(csl);
    // What is no style is found by reading it.
    run.cite([]);
    return run;
  };
}

async function load(resources: string): Promise<unknown> {
  const packed = join(resources, "citeproc.wasm");
  const wasm = await readFile(existsSync(packed) ? packed : installed());
  return init(wasm);
}

function installed(): string {
  const manifest = createRequire(import.meta.url).resolve("@citeproc-rs/wasm/package.json");
  return join(dirname(manifest), "_web", "citeproc_rs_wasm_bg.wasm");
}

function runOver(csl: string): CslRun {
  return {
    cite: (cites) => withDriver(csl, (driver) => citeAll(driver, cites)),
    entry: (item) =>
      withDriver(csl, (driver) => {
        driver.insertReference(readable(item));
        driver.includeUncited("All");
        return driver.makeBibliography()[0]?.value ?? null;
      }),
  };
}

function citeAll(driver: Driver, cites: readonly CslCite[]): string[] {
  driver.insertReferences(cites.map(({ item }) => readable(item)));
  const clusters = cites.map(({ item, pages }, index) => ({
    id: `${index}`,
    cites: [{ id: item.id, ...(pages !== null && { locator: pages, label: "page" }) }],
  }));
  driver.initClusters(clusters);
  driver.setClusterOrder(clusters.map(({ id }, index) => ({ id, note: index + 1 })));
  return clusters.map(({ id }) => driver.builtCluster(id));
}

/** A document of its own each time: what one citation leaves behind must not change another. */
function withDriver<T>(csl: string, work: (driver: Driver) => T): T {
  let driver: Driver | null = null;
  try {
    driver = new Driver({
      style: csl,
      format: "html",
      formatOptions: { linkAnchors: false },
      fetcher: { fetchLocale: async () => "" },
    });
    return work(driver);
  } catch (error) {
    throw unreadable(error);
  } finally {
    driver?.free();
  }
}

/** Words are given as text: what looks like markup in a title must not become any. */
function readable({
  type,
  ...item
}: CslItem): Record<string, unknown> & { id: string; type: string } {
  const fields = Object.entries(item).filter(([name]) => !UNKNOWN.has(name));
  return {
    ...Object.fromEntries(fields.map(([name, value]) => [name, escaped(value)])),
    id: item.id,
    // The library knows CSL 1.0.1, where a document of any kind goes by this name.
    type: type === "document" ? "article" : type,
  };
}

function escaped(value: unknown): unknown {
  if (typeof value === "string") return escapeHtml(value);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, escaped(part)]));
}

function unreadable(error: unknown): ReadoutError {
  const reason = messageOf(error);
  return new ReadoutError(
    "bad-input",
    `This CSL file cannot be used: ${reason.trim().replace(/\.$/, "")}. Nothing was changed. Choose another file, or one of the styles of Readout.`,
    { cause: error },
  );
}
