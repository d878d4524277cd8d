/** Words that a text in the language cannot do without; few of them are words of the others. */
const FREQUENT: Record<string, string> = {
  en: "the of and to is that it was for you with as not this be have are on he she we they at by had what but from i my your do did will would there their which",
  de: "der die das und ist nicht ich zu den mit sich auf für sie es ein eine dem von wir hat auch war im des wie aber noch nur bei einen wenn werden",
  fr: "le la les de des et est un une que qui dans il ne pas pour vous je ce sur avec nous au du en plus par mais elle sont cette ont",
  es: "el la los las de que y en un una es por con no para se su lo como más pero sus al del me yo usted está era fue han",
  it: "il lo la gli le di che e è un una in per non con si del della sono da come ma più anche io ha nel alla questo mi ho",
  ru: "и в не на что я с как это он но мы вы она они по был было из к же только если так бы от за его у меня нет для",
};

const SAMPLE = 20_000;
const FEWEST_WORDS = 8;
/** Of all words, at least; texts of a language have twice as many. */
const SHARE = 0.12;
const LEAD = 1.5;
/** A guess is sure only from so many words, of this share and this lead: a few lines may be a quotation. */
const SURE = { words: 40, share: 0.18, lead: 3 };
const WORD = /\p{L}+/gu;

/** Letters of languages that are written as Russian is, and that Russian does not have. */
const NOT_RUSSIAN = /[іїєґўјљњћђџ]/iu;
const ONLY_RUSSIAN = /[ыэ]/iu;

export interface GuessedLanguage {
  /** BCP 47. */
  language: string;
  isSure: boolean;
}

/** The language in which a text is, by its frequent words; null where they do not tell. */
export function guessLanguage(text: string): GuessedLanguage | null {
  const words = text.slice(0, SAMPLE).toLowerCase().match(WORD) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const [best, second] = LISTS.map(([language, list]) => ({
    language,
    share: words.filter((word) => list.has(word)).length / words.length,
  })).sort((one, other) => other.share - one.share);
  if (!best || !second || best.share < SHARE || best.share < LEAD * second.share) return null;
  if (best.language === "ru" && !isRussian(words)) return null;
  const isFarAhead = best.share >= SURE.share && best.share >= SURE.lead * second.share;
  return { language: best.language, isSure: isFarAhead && words.length >= SURE.words };
}

const LISTS = Object.entries(FREQUENT).map(
  ([language, list]) => [language, new Set(list.split(" "))] as const,
);

/** Bulgarian and Ukrainian share many of the frequent words. */
function isRussian(words: string[]): boolean {
  const foreign = words.filter((word) => NOT_RUSSIAN.test(word)).length;
  return foreign / words.length < 0.02 && words.some((word) => ONLY_RUSSIAN.test(word));
}
