/** Variables of CSL-JSON by what they hold, as its schema (version 1.0.2) lists them. */
const TEXTS =
  "id type categories language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place authority call-number citation-label collection-title container-title container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-title scale section source status title title-short URL version volume-title year-suffix";
const NUMBERS =
  "chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first part printing supplement volume";
const NAMES =
  "author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator";
const DATES = "accessed available-date event-date issued original-date submitted";

/** Types that Readout writes, all of which the schema has. */
const TYPES = "article-newspaper book webpage document personal_communication manuscript";

const KINDS: [names: string, isRight: (value: unknown) => boolean][] = [
  [TEXTS, (value) => typeof value === "string"],
  [NUMBERS, (value) => ["string", "number"].includes(typeof value)],
  [NAMES, (value) => Array.isArray(value) && value.every(isName)],
  [DATES, isDate],
  ["custom", isObject],
];

/** What breaks the rules of the schema in a list of items; empty when it is valid. */
export function complaintsAbout(items: unknown): string[] {
  if (!Array.isArray(items)) return ["not a list"];
  return items.flatMap((item: Record<string, unknown>) => [
    ...(typeof item["id"] === "string" ? [] : ["no id"]),
    ...(TYPES.split(" ").includes(String(item["type"])) ? [] : [`type ${String(item["type"])}`]),
    ...Object.entries(item)
      .filter(([name, value]) => !isRight(name, value))
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  ]);
}

function isRight(name: string, value: unknown): boolean {
  return KINDS.some(([names, holds]) => names.split(" ").includes(name) && holds(value));
}

function isName(value: unknown): boolean {
  return isObject(value) && hasOnly(value, "family given literal") && allTexts(value);
}

/** One or two dates of one to three numbers each, or words. */
function isDate(value: unknown): boolean {
  if (!isObject(value) || !hasOnly(value, "date-parts circa literal")) return false;
  const { "date-parts": parts, circa = true, literal = "" } = value;
  if (typeof circa !== "boolean" || typeof literal !== "string") return false;
  if (parts === undefined) return literal !== "";
  return (
    Array.isArray(parts) &&
    isFew(parts, 2) &&
    parts.every((date) => Array.isArray(date) && isFew(date, 3))
  );
}

function isFew(list: unknown[], most: number): boolean {
  return list.length >= 1 && list.length <= most;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasOnly(value: Record<string, unknown>, names: string): boolean {
  return Object.keys(value).every((name) => names.split(" ").includes(name));
}

function allTexts(value: Record<string, unknown>): boolean {
  return Object.values(value).every((text) => typeof text === "string");
}
