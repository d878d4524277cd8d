import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/contract/settings.ts";
import { createSettingsStore, decodeSettings } from "../../../src/core/settings/settings.ts";

function settingsStore(initial: Partial<Settings> = {}) {
  const written: Settings[] = [];
  let failure: Error | null = null;
  const store = createSettingsStore({
    initial,
    async write(settings) {
      if (failure) throw failure;
      written.push(settings);
    },
  });
  return {
    store,
    written,
    failWith(error: Error) {
      failure = error;
    },
  };
}

describe("settings", () => {
  it("are the usual ones where nothing was chosen", () => {
    const { store } = settingsStore({ theme: "sepia" });
    expect(store.read()).toEqual({ ...DEFAULT_SETTINGS, theme: "sepia" });
  });

  it("change part by part, and are written whole", async () => {
    const { store, written } = settingsStore();
    await store.change({ textSize: 22 });
    expect(await store.change({ work: "w" })).toEqual({
      ...DEFAULT_SETTINGS,
      textSize: 22,
      work: "w",
    });
    expect(written.at(-1)).toEqual(store.read());
  });

  it("keep the reading position of every work", async () => {
    const { store } = settingsStore({ positions: { a: "a/p1", b: "b/p1" } });
    await store.change({ positions: { b: "b/p9" } });
    expect(store.read().positions).toEqual({ a: "a/p1", b: "b/p9" });
  });

  it("stay as they were when they cannot be written", async () => {
    const { store, failWith } = settingsStore();
    failWith(new Error("no space"));
    await expect(store.change({ theme: "dark" })).rejects.toThrow("no space");
    expect(store.read()).toEqual(DEFAULT_SETTINGS);
  });

  it("do not lose one of two changes made at once", async () => {
    const { store } = settingsStore();
    await Promise.all([store.change({ theme: "dark" }), store.change({ measure: 80 })]);
    expect(store.read()).toMatchObject({ theme: "dark", measure: 80 });
  });
});

describe("settings from a file", () => {
  it("are taken part by part, and what cannot be used is named", () => {
    expect(
      decodeSettings({
        theme: "dark",
        textSize: 900,
        measure: 70,
        wings: true,
        positions: { a: 1 },
      }),
    ).toEqual({
      settings: { theme: "dark", measure: 70 },
      broken: ["textSize", "wings", "positions"],
    });
  });

  it.each([[null], [[]], ["dark"], [7]])("give nothing when they are %j", (value) => {
    expect(decodeSettings(value)).toEqual({ settings: {}, broken: ["everything"] });
  });
});
