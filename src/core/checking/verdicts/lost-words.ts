const list = (words: string) => new Set(words.split(" "));

const NEGATIONS = list(
  "not never cannot no neither nor hardly scarcely without nobody nothing none не ни никогда нет нельзя вряд без",
);
const CONDITIONS = list("if unless provided providing lest если коли ежели разве");
const PHRASES: string[][] = [
  "perhaps",
  "maybe",
  "probably",
  "possibly",
  "allegedly",
  "supposedly",
  "presumably",
  "i think",
  "i believe",
  "i suppose",
  "i guess",
  "i doubt",
  "i hope",
  "i am not sure",
  "i'm not sure",
  "it seems",
  "as far as i know",
  "if i am not mistaken",
  "возможно",
  "вероятно",
  "наверное",
  "видимо",
  "кажется",
  "может быть",
  "я думаю",
  "думаю",
  "мне кажется",
  "по моему",
  "насколько я знаю",
  "если не ошибаюсь",
].map((phrase) => phrase.split(" "));

export function isNegation(term: string): boolean {
  return NEGATIONS.has(term) || term.endsWith("n't");
}

export function isCondition(term: string): boolean {
  return CONDITIONS.has(term);
}

/** The words by which a speaker takes back some certainty, with which a row of words ends; null when with none. */
export function qualificationAtEnd(terms: readonly string[]): string | null {
  return found((phrase) =>
    phrase.every((word, at) => terms[terms.length - phrase.length + at] === word),
  );
}

export function qualificationAtStart(terms: readonly string[]): string | null {
  return found((phrase) => phrase.every((word, at) => terms[at] === word));
}

function found(isThere: (phrase: string[]) => boolean): string | null {
  return PHRASES.find(isThere)?.join(" ") ?? null;
}
