import type { ChosenStyle } from "../contract/citation.ts";
import { type ExportParts, type ExportPreset, USUAL_PARTS } from "../contract/export.ts";
import { ReadoutError } from "../contract/result.ts";
import type { Call } from "./command-context.ts";
import { givenTemplate } from "./given-template.ts";

/** The options that say how excerpts go out. Those that begin with `--no-` are true unless they were given. */
export interface FormOptions {
  format?: string;
  preset?: string;
  template?: string;
  note: boolean;
  tags: boolean;
  cuts: boolean;
  context?: number;
  insertions?: true;
  original?: true;
}

/** How excerpts go out, before it is said which. */
export interface ChosenForm {
  format: string;
  parts: ExportParts;
  /** Of the preset; undefined for the style used last. */
  style: ChosenStyle | undefined;
  template: { template?: string };
}

/**
 * The form of a preset with what the other options change in it.
 * @throws ReadoutError `bad-input` for a preset or a template that there is not, or without a format
 */
export async function chosenForm(call: Call, options: FormOptions): Promise<ChosenForm> {
  const preset = await namedPreset(call, options.preset);
  const format = options.format ?? preset?.format;
  if (format === undefined)
    throw new ReadoutError(
      "bad-input",
      "No format was named. Nothing was exported. Say which with --format, or name a preset with --preset.",
    );
  const isOfPreset = options.template === undefined && format === preset?.format;
  return {
    format,
    parts: partsOf(preset?.parts ?? USUAL_PARTS, options),
    style: preset?.style,
    template: isOfPreset
      ? await namedTemplate(call, preset.template)
      : await givenTemplate(options.template),
  };
}

function partsOf(parts: ExportParts, options: FormOptions): ExportParts {
  return {
    note: parts.note && options.note,
    tags: parts.tags && options.tags,
    cuts: parts.cuts && options.cuts,
    context: options.context ?? parts.context,
    insertions: parts.insertions || options.insertions === true,
    original: parts.original || options.original === true,
  };
}

async function namedPreset(
  call: Call,
  name: string | undefined,
): Promise<ExportPreset | undefined> {
  if (name === undefined) return undefined;
  const { exportPresets } = await call("readSettings", {});
  const preset = exportPresets.find((one) => one.name === name);
  if (preset) return preset;
  const names = exportPresets.map((one) => `“${one.name}”`).join(", ");
  const known =
    names === "" ? "Save one in the export dialog of the window first" : `There are ${names}`;
  throw new ReadoutError(
    "bad-input",
    `There is no preset “${name}”. Nothing was exported. ${known}.`,
  );
}

async function namedTemplate(call: Call, name: string | null): Promise<{ template?: string }> {
  if (name === null) return {};
  const { savedTemplates } = await call("readSettings", {});
  const templates = [...savedTemplates, ...(await call("listTemplates", {}))];
  const found = templates.find((one) => one.name === name);
  if (found) return { template: found.template };
  throw new ReadoutError(
    "bad-input",
    `The preset names the template “${name}”, which is not there any more. Nothing was exported. Give a file with --template.`,
  );
}
