import { InvalidArgumentError, Option } from "commander";
import { COLLOCATE_SORTS, CONCORDANCE_SORTS, COUNT_BYS } from "../contract/analysis.ts";
import { CHOSEN_STYLES, CITATION_FORMS } from "../contract/citation.ts";
import { COLOURS } from "../contract/annotation.ts";
import { MOST_CONTEXT } from "../contract/export.ts";
import { FORMATTERS } from "../core/export/formats/formatters.ts";
import { SEARCH_LAYERS, SEARCH_ORDERS } from "../contract/search.ts";

function collect(value: string, all: string[] = []): string[] {
  return [...all, value];
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It has to be a whole number.");
}

function between(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = wholeNumber(text);
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It has to be from ${least} to ${most}.`);
  };
}

/** May be given more than once. */
export const tagOption = () =>
  new Option("--tag <tag>", "a tag; may be repeated").argParser(collect);

/** Takes an id, and may be given more than once. */
export const takenOption = (flag: string, description: string) =>
  new Option(flag, `${description}; may be repeated`).argParser(collect);

/** Numbers with commas between them, such as `1,3`. */
export const onlyOption = () =>
  new Option("--only <numbers>", "for --corrected: only these quotations, such as 1,3").argParser(
    (text: string) => text.split(",").map((number) => wholeNumber(number.trim())),
  );

export const speakerOption = () =>
  new Option("--speaker <person>", "id, name or a part of the name; may be repeated").argParser(
    collect,
  );

export const layerOption = () =>
  new Option("--layer <layer>", `${SEARCH_LAYERS.join(", ")}; may be repeated`).argParser(
    (value: string, all?: string[]) => collect(oneOf(SEARCH_LAYERS, value), all),
  );

export const orderByOption = (orders: readonly string[]) =>
  new Option("--by <what>", "what the order follows").choices(orders).makeOptionMandatory();

export const formsOption = () =>
  new Option("--forms", "other forms of the words, too: say, says, saying");

export const limitOption = (of = "hits", most = 50) =>
  new Option("--limit <n>", `most ${of} to list`).argParser(wholeNumber).default(most);

export const offsetOption = (of = "hits") =>
  new Option("--offset <n>", `${of} to leave out at the start`).argParser(wholeNumber);

export const orderOption = () =>
  new Option("--order <order>", "of the hits").choices(SEARCH_ORDERS).default("reading");

export const facetsOption = () =>
  new Option(
    "--facets",
    "also how many hits there are by speaker, layer, work, record, year and tag",
  );

export const byOption = () =>
  new Option("--by <what>", "what matches are counted by").choices(COUNT_BYS).default("speaker");

export const lineSortOption = () =>
  new Option("--sort <order>", "of the lines; left and right: by the words beside the match")
    .choices(CONCORDANCE_SORTS)
    .default("reading");

export const collocateSortOption = () =>
  new Option("--sort <measure>", "what comes first")
    .choices(COLLOCATE_SORTS)
    .default("logLikelihood");

/** A number of words beside a match, or in a row. */
export const wordsOption = (flag: string, description: string, least: number, most: number) =>
  new Option(`${flag} <n>`, `${description}, ${least} to ${most}`).argParser(between(least, most));

export const leastOption = (of: string) =>
  new Option("--least <n>", `least ${of} to be listed`).argParser(wholeNumber);

export const againstOption = () =>
  new Option("--against <query>", "finds what to compare with; all the rest without it");

export const widthOption = () =>
  new Option(
    "--width <n>",
    "columns of a line, 40 to 400; as wide as the terminal without it",
  ).argParser(between(40, 400));

export const csvOption = () => new Option("--csv", "print CSV for spreadsheets, all of it");

export const outOption = () =>
  new Option("--out <file>", "write the CSV to a file instead of printing it");

export const forceOption = () => new Option("--force", "replace the file when there is one");

export const portOption = () =>
  new Option("--port <n>", "port to listen on; a free one without it").argParser(wholeNumber);

export const colourOption = () =>
  new Option("--colour <colour>", "of the highlight").choices(COLOURS).default("yellow");

export const formatOption = () =>
  new Option("--format <format>", "of the file").choices(FORMATTERS.map(({ format }) => format));

export const contextOption = () =>
  new Option(
    "--context <n>",
    `passages before and after the words, 0 to ${MOST_CONTEXT}`,
  ).argParser(between(0, MOST_CONTEXT));

export const styleOption = () =>
  new Option("--style <style>", "of citations; the one used last without it").choices(
    CHOSEN_STYLES,
  );

export const cslOption = () =>
  new Option("--csl <file>", "a style of your own, in the Citation Style Language").conflicts(
    "style",
  );

export const citationFormOption = () =>
  new Option("--form <form>", "of the citation; what the style uses first without it").choices(
    CITATION_FORMS,
  );

function oneOf(allowed: readonly string[], value: string): string {
  if (allowed.includes(value)) return value;
  throw new InvalidArgumentError(`Allowed choices are ${allowed.join(", ")}.`);
}
