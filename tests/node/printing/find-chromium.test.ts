import { chmod, mkdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findChromium } from "../../../src/node/printing/find-chromium.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

async function program(folder: string, name: string, mode = 0o755): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, "");
  await chmod(path, mode);
  return path;
}

describe.skipIf(process.platform === "win32")("the browser that prints", () => {
  it("is the one that CHROMIUM names, and no other when that is not there", async () => {
    const folder = await temporaryFolder();
    const chrome = await program(folder, "google-chrome");
    const own = await program(folder, "own");
    const find = (CHROMIUM: string) =>
      findChromium({ platform: "linux", env: { PATH: folder, CHROMIUM } });
    expect(find(own)).toBe(own);
    expect(find(join(folder, "none"))).toBeNull();
    expect(find("")).toBe(chrome);
  });

  it("is looked for on the PATH, Chromium first, and has to be a program", async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];
    await program(one, "chromium", 0o644);
    await mkdir(join(one, "chromium-browser"));
    const edge = await program(one, "microsoft-edge");
    const find = () =>
      findChromium({ platform: "linux", env: { PATH: [one, "relative", other].join(delimiter) } });
    expect(find()).toBe(edge);
    const chromium = await program(other, "chromium");
    expect(find()).toBe(chromium);
    expect(findChromium({ platform: "linux", env: { PATH: "" } })).toBeNull();
  });

  it("is an application on macOS, also one of this account alone", async () => {
    const home = await temporaryFolder();
    const path = await program(home, "Applications/Chromium.app/Contents/MacOS/Chromium");
    const found = findChromium({ platform: "darwin", env: { HOME: home, PATH: "" } });
    expect(found === path || found?.startsWith("/Applications/")).toBe(true);
  });
});
