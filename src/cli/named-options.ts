import { InvalidArgumentError, Option } from "commander";
import { COLOURS } from "../contract/annotation.ts";
import { EXPORT_FORMATS } from "../contract/export.ts";
import { SEARCH_LAYERS } from "../contract/search.ts";

function collect(value: string, all: string[] = []): string[] {
  return [...all, value];
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It has to be a whole number.");
}

/** May be given more than once. */
export const tagOption = () =>
  new Option("--tag <tag>", "a tag; may be repeated").argParser(collect);

export const speakerOption = () =>
  new Option("--speaker <person>", "id, name or a part of the name; may be repeated").argParser(
    collect,
  );

export const layerOption = () =>
  new Option("--layer <layer>", `${SEARCH_LAYERS.join(", ")}; may be repeated`).argParser(
    (value: string, all?: string[]) => collect(oneOf(SEARCH_LAYERS, value), all),
  );

export const limitOption = () =>
  new Option("--limit <n>", "most hits to list").argParser(wholeNumber).default(50);

export const portOption = () =>
  new Option("--port <n>", "port to listen on; a free one without it").argParser(wholeNumber);

export const colourOption = () =>
  new Option("--colour <colour>", "of the highlight").choices(COLOURS).default("yellow");

export const formatOption = () =>
  new Option("--format <format>", "of the file").choices(EXPORT_FORMATS).makeOptionMandatory();

function oneOf(allowed: readonly string[], value: string): string {
  if (allowed.includes(value)) return value;
  throw new InvalidArgumentError(`Allowed choices are ${allowed.join(", ")}.`);
}
