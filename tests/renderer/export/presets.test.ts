import { describe, expect, test } from "vitest";
import { type ExportPreset, USUAL_PARTS } from "../../../src/contract/export.ts";
import {
  presetOf,
  renamedPreset,
  withoutPreset,
  withPreset,
} from "../../../src/renderer/features/export/presets.ts";

function preset(name: string, format = "markdown"): ExportPreset {
  const form = { format, parts: USUAL_PARTS, template: null };
  return { ...form, name, what: "everything", style: "apa" };
}

const names = (presets: readonly ExportPreset[]) => presets.map(({ name }) => name);

describe("presets", () => {
  test("stand in the order of their names, each name once", () => {
    const presets = withPreset([preset("b"), preset("C")], preset("a"));
    expect(names(presets)).toEqual(["a", "b", "C"]);
    const replaced = withPreset(presets, preset("b", "csv"));
    expect(names(replaced)).toEqual(["a", "b", "C"]);
    expect(replaced[1]?.format).toBe("csv");
  });

  test("can be renamed, and take the place of a namesake then", () => {
    const presets = [preset("a"), preset("b", "csv")];
    expect(names(renamedPreset(presets, "a", "z"))).toEqual(["b", "z"]);
    expect(renamedPreset(presets, "b", "a")).toEqual([preset("a", "csv")]);
    expect(renamedPreset(presets, "x", "y")).toEqual(presets);
  });

  test("can be deleted", () => {
    expect(names(withoutPreset([preset("a"), preset("b")], "a"))).toEqual(["b"]);
  });

  test("are known by what they hold, whatever the order of its parts", () => {
    const presets = [preset("a", "csv"), preset("b")];
    const { note, ...others } = USUAL_PARTS;
    expect(presetOf(presets, { ...preset(""), parts: { ...others, note } })?.name).toBe("b");
    const changed = { ...preset(""), parts: { ...USUAL_PARTS, context: 1 } };
    expect(presetOf(presets, changed)).toBeUndefined();
  });
});
