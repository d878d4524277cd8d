const NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/**
 * What a language is called in English: `English` of `en`; the tag itself where it has no name.
 * @param tag BCP 47
 * @param isByWords whether nobody says so but the words themselves
 */
export function languageInWords(tag: string, isByWords: boolean): string {
  const name = NAMES.of(tag) ?? tag;
  return isByWords ? `${name}, by its words` : name;
}
