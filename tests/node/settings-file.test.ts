import { mkdir, readFile, stat, writeFile as plainWrite } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/contract/settings.ts";
import { codes, openLibrary } from "../support/open-library.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("settings", () => {
  it("that are damaged fall back part by part, the file kept as it was", async () => {
    const path = await temporaryFolder();
    const text = '{"theme":"dark","textSize":"huge"}';
    await plainWrite(join(path, "settings.json"), text);
    const { folder } = await openLibrary(path, { now: () => new Date(0) });
    expect(folder.settings.read()).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
    const aside = join(path, "settings.damaged-1970-01-01T00-00-00.json");
    expect(await readFile(aside, "utf8")).toBe(text);
    expect(folder.notices).toEqual([
      { code: "settings-damaged", message: expect.stringContaining("(textSize)") },
    ]);
    expect(folder.notices[0]?.message).toContain(aside);
    await folder.settings.change({ measure: 70 });
    await folder.close();
    const again = await openLibrary(path);
    expect(again.folder.notices).toEqual([]);
    expect(again.folder.settings.read()).toMatchObject({ theme: "dark", measure: 70 });
  });

  it.each([
    ["nothing", ""],
    ["half a file", '{"theme":"da'],
    ["bytes that are no text", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ["a list", "[]"],
  ])("are the usual ones when the file holds %s", async (_case, contents) => {
    const path = await temporaryFolder();
    await plainWrite(join(path, "settings.json"), contents);
    const { folder } = await openLibrary(path, { now: () => new Date(0) });
    expect(folder.settings.read()).toEqual(DEFAULT_SETTINGS);
    expect(codes(folder)).toEqual(["settings-damaged"]);
    const aside = await readFile(join(path, "settings.damaged-1970-01-01T00-00-00.json"));
    expect(aside).toEqual(Buffer.from(contents));
  });

  it("do not take the place of something that could not be read", async () => {
    const path = await temporaryFolder();
    await mkdir(join(path, "settings.json"));
    const { folder } = await openLibrary(path);
    expect(codes(folder)).toEqual(["settings-damaged"]);
    expect((await folder.settings.change({ theme: "dark" })).theme).toBe("dark");
    expect((await stat(join(path, "settings.json"))).isDirectory()).toBe(true);
  });
});
