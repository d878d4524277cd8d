/** What babel and biblatex call the languages that a whole TeX installation knows, by BCP 47. */
const NAMES: Record<string, string> = {
  ar: "arabic",
  cs: "czech",
  de: "ngerman",
  el: "greek",
  en: "english",
  es: "spanish",
  fr: "french",
  he: "hebrew",
  it: "italian",
  la: "latin",
  nl: "dutch",
  pl: "polish",
  pt: "portuguese",
  ru: "russian",
  sv: "swedish",
  uk: "ukrainian",
};

/** Null for languages without a name there, which are then set as the rest of the document. */
export function texLanguage(language: string): string | null {
  const [primary = ""] = language.toLowerCase().split("-");
  return NAMES[primary] ?? null;
}
