import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findChromium } from "../../src/node/printing/find-chromium.ts";
import { readPages } from "../node/printing/pdf-words.ts";
import { commandLine } from "./command-line.ts";

describe("readout export --format pdf", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.skipIf(findChromium() === null)("prints what is marked into a file", async () => {
    const { folder, run } = await commandLine();
    await run("highlight", "yeltsins-disciple/s1/t1/p1", "--quote", "I am familiar with");
    const file = join(folder, "marked.pdf");
    const { exitCode, out } = await run("export", "--format", "pdf", "--out", file);
    expect([exitCode, out]).toEqual([0, `1 excerpt written to ${file}\n`]);
    const { pages } = await readPages(await readFile(file));
    expect(pages.map(({ text }) => text).join("")).toContain("Iamfamiliarwith1");
  });

  it("without a browser says so, and leaves no file", async () => {
    const { folder, run } = await commandLine();
    vi.stubEnv("CHROMIUM", join(folder, "none"));
    const file = join(folder, "marked.pdf");
    const { exitCode, err } = await run("export", "--format", "pdf", "--out", file);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/no program at .* export as HTML .*\(printer-not-found\)/s);
    expect(await readdir(folder)).not.toContain("marked.pdf");
  });
});
