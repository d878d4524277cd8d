import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder } from "../../src/node/data-folder.ts";

describe("the data folder", () => {
  it.each([
    ["linux", {}, "/home/ann/.local/share/readout"],
    ["linux", { XDG_DATA_HOME: "/data/ann" }, "/data/ann/readout"],
    ["linux", { XDG_DATA_HOME: "relative" }, "/home/ann/.local/share/readout"],
    ["darwin", {}, "/home/ann/Library/Application Support/Readout"],
    ["win32", { APPDATA: "C:\\Users\\Ann\\Roaming" }, "C:\\Users\\Ann\\Roaming\\Readout"],
  ])("is where %s keeps such data (%j)", (platform, env, folder) => {
    expect(dataFolder({ platform, env, home: "/home/ann" })).toBe(folder);
  });

  it("is the one that was chosen, by an argument before the environment", () => {
    const env = { READOUT_LIBRARY: "/chosen/by/environment" };
    expect(dataFolder({ env })).toBe(resolve("/chosen/by/environment"));
    expect(dataFolder({ env, explicit: "notes" })).toBe(resolve("notes"));
  });

  it("is never the usual one when one without a name was chosen", () => {
    expect(() => dataFolder({ env: {}, explicit: "" })).toThrow("has no name");
    expect(() => dataFolder({ env: {}, explicit: " " })).toThrow("has no name");
  });

  it("is the usual one when the environment names an empty one", () => {
    const env = { READOUT_LIBRARY: "" };
    expect(dataFolder({ env, platform: "darwin", home: "/h" })).toContain("/h/Library");
  });
});
