const QUOTES: [opening: string, closing: string][] = [
  ["“", "”"],
  ["«", "»"],
  ['"', '"'],
];
// A capital at the beginning only: the US is nobody.
const FIRST_PERSON =
  /(?<![\p{L}’'ʼ.])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us|mine|ours|yours|[Ll]et['’ʼ]s|[Яя]|[Мм]ы|[Вв]ы|[Тт]ы|[Мм]не|[Нн]ам|[Вв]ам|[Мм]еня|[Нн]ас|[Вв]ас|[Мм]о[йяеёи]|[Нн]аш(?:а|е|и|ей|его|их|им)?|[Вв]аш(?:а|е|и|ей|его|их|им)?)(?:['’ʼ](?:m|ve|re|ll|d))?(?!\p{L})/u;
const DATED_OPENING =
  /^(?:(?:In|By|On|Since|Until|After|During|В|К|С)\s(?:(?:early|late|mid|the\s\p{Ll}+\sof)[\s-])?(?:\p{Lu}\p{Ll}+\s)?(?:\d{1,2},?\s)?\d{4})(?!\p{N})/u;

/** Whether somebody speaks here for themselves or to another, outside of what they quote. */
export function speaksInFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(withoutQuotes(text));
}

/** Whether it begins as histories do: `In early 1999, …` */
export function opensWithYear(text: string): boolean {
  return DATED_OPENING.test(text);
}

/** Whether it speaks about one of these people by name. */
export function speaksAbout(text: string, families: ReadonlySet<string>): boolean {
  const words = withoutQuotes(text).matchAll(/\p{Lu}[\p{L}-]+/gu);
  for (const [word] of words) if (families.has(word.toLowerCase())) return true;
  return false;
}

const PROCEDURE =
  /^(?:END(?: OF \p{Lu}+)?|Question (?:again )?(?:put|proposed)|Motion (?:agreed|carried|by leave)|(?:Bill|Amendment|Clause)\s(?:\p{L}+\s)?(?:read|agreed|withdrawn|ordered)|The (?:House|Committee|Court|meeting|session|sitting|hearing|conference|interview|conversation|call)\s(?:(?:was|then|has|is)\s)*(?:adjourned|rose|divided|resumed|closed|ended|recessed|concluded|suspended)|Заседание (?:закры|оконч|прерв)\p{L}+|Объявляется перерыв)(?!\p{L})/u;

/** Whether it tells how a sitting went on, as its reporter does. */
export function tellsProcedure(text: string): boolean {
  return PROCEDURE.test(text);
}

/** The words that are not within quotation marks; one that is never closed quotes nothing. */
function withoutQuotes(text: string): string {
  return QUOTES.reduce((rest, [opening, closing]) => {
    let kept = "";
    let from = 0;
    for (;;) {
      const start = rest.indexOf(opening, from);
      const end = start < 0 ? -1 : rest.indexOf(closing, start + 1);
      if (end < 0) return kept + rest.slice(from);
      kept += `${rest.slice(from, start)} `;
      from = end + 1;
    }
  }, text);
}

/** A paragraph in brackets by itself, as stage directions and notes of the recording are. */
export function isInBrackets(text: string): boolean {
  return /^(?:\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\*[^*]*\*)[.,]?$/u.test(text) && /\p{L}/u.test(text);
}
