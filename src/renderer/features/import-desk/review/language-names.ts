import { isLanguageTag } from "../../../../contract/recipe.ts";

const NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Languages that are offered by name; any other is known by its tag. */
const OFFERED =
  "ar be bg bs ca cs cy da de el en en-GB en-US es et eu fa fi fr ga he hi hr hu hy id is it ja ka kk ko la lt lv mk nb nl nn pl pt pt-BR ro ru sk sl sq sr sv tr uk ur uz vi yi zh".split(
    " ",
  );

/** What a language is called in English: `English` of `en`; null for what is no language. */
export function languageName(tag: string): string | null {
  if (!isLanguageTag(tag)) return null;
  return tag.toLowerCase() === "und" ? "unknown" : (NAMES.of(tag) ?? null);
}

/** The names under which languages are offered, each with its tag. */
export const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map(
  OFFERED.map((tag) => [languageName(tag) ?? tag, tag]),
);

/** The tag of a language that somebody typed by name or by tag; null when it is neither. */
export function languageTag(typed: string): string | null {
  const text = typed.trim();
  const wanted = text.toLowerCase();
  if (/^(?:unknown|und)?$/u.test(wanted)) return "und";
  const named = [...LANGUAGE_NAMES].find(([name]) => name.toLowerCase() === wanted);
  if (named) return named[1];
  return languageName(text) === null ? null : text;
}
