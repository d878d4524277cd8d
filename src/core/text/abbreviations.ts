/** Always followed by more of the same sentence. */
const OPEN_ENDED = new Set(
  (
    "mr mrs ms messrs dr prof st gen col maj lt sgt capt cmdr adm amb sen rep gov pres hon rev fr mt " +
    "vs cf e.g i.e viz approx fig pp vol ed eds ul " +
    "jan feb mar apr jun jul aug sept sep oct nov dec " +
    "им ул пр просп пл акад проф ген полк тов гр св см ср напр т.е т.н"
  ).split(" "),
);

/** Words that, with a capital, begin a sentence more often than they follow an abbreviation. */
const SENTENCE_OPENERS = new Set(
  (
    "the a an it it's this that that's these those there there's here he she they we you i i'm his her " +
    "their our my its but and or so if when then in on at for from with by as to after before during " +
    "while since until although though however what who why how where which no yes not now " +
    "он она оно они мы вы ты я это этот эта эти тот та те но а и в на по с к из за от до после когда " +
    "если так там тут здесь затем потом да нет не как что кто где почему однако теперь"
  ).split(" "),
);

const LAST_WORD = /(\p{N})?\s*(?<![\p{L}\p{N}])(\p{L}+(?:\.\p{L}+)*)\.\s*$/u;
const NEXT_WORD = /^\P{L}*?(\p{L}+(?:['’ʼ]\p{L}+)?)/u;
const INITIAL = /^\p{Lu}$/u;
const FURTHER_INITIAL = /^\P{L}*\p{Lu}\./u;

/**
 * Whether a sentence that seems to end here goes on in what follows, because its last full stop belongs
 * to an abbreviation or an initial.
 */
export function endsInAbbreviation(sentence: string, following: string): boolean {
  const [, digit, word] = LAST_WORD.exec(sentence) ?? [];
  if (word === undefined) return false;
  const plain = word.toLowerCase();
  if (OPEN_ENDED.has(plain)) return true;
  if (plain === "г") return digit === undefined;
  const initial = INITIAL.test(word) && word !== "I" && word !== "Я";
  return (initial || plain.includes(".")) && !opensSentence(following);
}

function opensSentence(following: string): boolean {
  if (FURTHER_INITIAL.test(following)) return false;
  const [, next] = NEXT_WORD.exec(following) ?? [];
  return next === undefined || SENTENCE_OPENERS.has(next.toLowerCase().replace(/[’ʼ]/gu, "'"));
}
