const DOUBLE = /[“”„«»"]/u;
const ENGLISH: Readonly<Record<string, string>> = { "“": "‘", "”": "’" };
const STRAIGHT: Readonly<Record<string, string>> = { "“": "'", "”": "'" };
const RUSSIAN: Readonly<Record<string, string>> = { "«": "„", "»": "“" };

/** What stands right before a quotation, if it is a mark. */
export function openingMark(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 2), start).trimEnd();
  return /[“„«"‘'‹»”]$/u.exec(before)?.[0] ?? "";
}

/** Words of a source as they stand within a quotation: on one line, with the marks inside it one level further in. */
export function fittedWords(words: string, opening: string): string {
  const line = words.replaceAll(/\s*\n\s*/gu, " ");
  if (!DOUBLE.test(opening)) return line;
  const inner = opening === "«" || opening === "„" ? RUSSIAN : ENGLISH;
  const marks = opening === '"' ? STRAIGHT : inner;
  const nested = line.replaceAll(/[“”«»]/gu, (mark) => marks[mark] ?? mark);
  if (opening === '"') return nested.replaceAll('"', "'");
  return opening === "“" ? withPairs(nested) : nested;
}

/** Straight marks open and close in turn. */
function withPairs(line: string): string {
  return line
    .split('"')
    .map((part, at) => (at === 0 ? part : `${at % 2 === 1 ? "‘" : "’"}${part}`))
    .join("");
}

/** New words with the line breaks of the old ones, each at the space that comes nearest. */
export function wrappedLike(old: string, words: string): string {
  let done = words;
  for (const { index, 0: gap } of old.matchAll(/[^\S\n]*\r?\n[^\S\n]*(?:>[^\S\n]*)*/gu)) {
    const wanted = Math.round((index / old.length) * done.length);
    const spaces = [...done.matchAll(/ /gu)].map((space) => space.index);
    const [first] = spaces;
    if (first === undefined) return done;
    const nearest = spaces.reduce(
      (best, space) => (Math.abs(space - wanted) < Math.abs(best - wanted) ? space : best),
      first,
    );
    done = done.slice(0, nearest) + gap + done.slice(nearest + 1);
  }
  return done;
}
