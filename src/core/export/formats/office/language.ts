/** Languages by how office programs keep them apart: each group has a font and a language of its own. */
export type ScriptGroup = "western" | "asian" | "complex";

/** A language as office programs name it. */
export interface OfficeLanguage {
  language: string;
  /** Where the tag names it. */
  script: string | null;
  /** The likeliest where the tag names none; programs find no dictionary without one. */
  region: string | null;
  group: ScriptGroup;
  isRightToLeft: boolean;
}

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Mand"]);
const COMPLEX = new Set(["Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Deva", "Beng", "Guru", "Gujr"]);
const ASIAN = new Set(["zh", "ja", "ko"]);

/** Null for a tag that is none, or that says that the language is not known. */
export function officeLanguage(tag: string): OfficeLanguage | null {
  const locale = localeOf(tag);
  if (locale === null || ["und", "mul", "zxx"].includes(locale.language)) return null;
  const likely = locale.maximize();
  const script = likely.script ?? "";
  const isRightToLeft = RIGHT_TO_LEFT.has(script);
  const isComplex =
    isRightToLeft || COMPLEX.has(script) || /^(?:Taml|Telu|Knda|Mlym)$/.test(script);
  return {
    language: locale.language,
    script: locale.script ?? null,
    region: likely.region ?? null,
    group: ASIAN.has(locale.language) ? "asian" : isComplex ? "complex" : "western",
    isRightToLeft,
  };
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
