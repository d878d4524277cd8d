import { isFieldName } from "./record-fields.ts";

const LONGEST = 90;
const MOST_WORDS = 10;

/** Small words inside names and titles. */
const JOINING = new Set(
  "of the and for de von van der den di da la le du del al bin ibn y e и по of’ to at on".split(
    " ",
  ),
);

/** Words that begin sentences and no names. */
const OPENING =
  /^(?:In|On|At|By|After|Before|When|While|As|If|But|And|So|Then|For|From|To|This|That|These|Those|There|Here|He|She|It|They|We|You|I|My|Our|His|Her|Its|Their|What|Why|How|Who|Where|Yes|No|В|На|По|Но|И|А|Он|Она|Они|Мы|Вы|Я|Это|Как|Что|Когда|После|До|Если)$/u;
const WORD_IN_NAME = /^(?:\p{Lu}|\d+$|#\d+$|[“"«]\p{Lu})/u;
const SENTENCE_END = /(?:\p{Ll}{5,}|\p{N})[.!?…]\s|[!?…;]/u;
const SENTENCE_IN_ROLE = /\p{Ll}{5,}[.!?…]\s/u;
const ROLE_BEHIND = /\s*(?:\([^()]{1,80}\)|\[[^[\]]{1,80}\]|,\s[^,]{1,60}(?:,\s[^,]{1,60})?)$/u;

/** Whether words in front of a colon can be the name of a speaker, by their form alone. */
export function isLabel(printed: string): boolean {
  const label = printed.trim();
  if (label.length > LONGEST || isFieldName(label)) return false;
  const name = label.replace(/^\[|\]$/gu, "").replace(ROLE_BEHIND, "");
  const words = name.split(/\s+/u);
  if (words.length > MOST_WORDS || SENTENCE_END.test(name) || SENTENCE_IN_ROLE.test(label))
    return false;
  if (!/^\p{Lu}/u.test(name) || (words.length > 1 && OPENING.test(words[0] as string)))
    return false;
  return words.every((word) => WORD_IN_NAME.test(word) || JOINING.has(word));
}

/** A label with what stands behind its name in brackets or after a comma. */
export function splitRole(label: string): { name: string; role: string | null } {
  const match = ROLE_BEHIND.exec(label);
  if (!match || match.index === 0) return { name: label, role: null };
  const role = match[0].trim().replace(/^[([,]\s*|[)\]]$/gu, "");
  return { name: label.slice(0, match.index).trim(), role: role || null };
}

/** Labels that say whose turn it is to speak, not who speaks. */
export function isQuestionOrAnswer(label: string): boolean {
  return /^(?:q|a|question|answer|в|о|вопрос|ответ)$/iu.test(label.replace(/\.$/u, ""));
}
