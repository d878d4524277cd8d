import type { ExportForm, ExportPreset, ExportWhat } from "../../../contract/export.ts";
import type { ChosenStyle } from "../../../contract/citation.ts";

/** All that a preset keeps, as it is chosen at the moment. */
export interface PresetContents extends ExportForm {
  what: ExportWhat;
  style: ChosenStyle;
}

/** The preset that is just what is chosen, whatever its name; undefined when none is. */
export function presetOf(
  presets: readonly ExportPreset[],
  contents: PresetContents,
): ExportPreset | undefined {
  const wanted = keyOf(contents);
  return presets.find((preset) => keyOf(preset) === wanted);
}

function keyOf({ format, parts, template, what, style }: PresetContents): string {
  const { note, tags, context, insertions, cuts, original } = parts;
  return JSON.stringify([
    format,
    template,
    what,
    style,
    [note, tags, context, insertions, cuts, original],
  ]);
}

/** The presets with one more, in the order of their names; the same name is replaced. */
export function withPreset(presets: readonly ExportPreset[], preset: ExportPreset): ExportPreset[] {
  return [...withoutPreset(presets, preset.name), preset].toSorted((one, other) =>
    one.name.localeCompare(other.name, "en", { sensitivity: "base" }),
  );
}

/** The presets with one called otherwise; another of that name is replaced. */
export function renamedPreset(
  presets: readonly ExportPreset[],
  from: string,
  to: string,
): ExportPreset[] {
  const preset = presets.find(({ name }) => name === from);
  return preset ? withPreset(withoutPreset(presets, from), { ...preset, name: to }) : [...presets];
}

export function withoutPreset(presets: readonly ExportPreset[], name: string): ExportPreset[] {
  return presets.filter((preset) => preset.name !== name);
}
