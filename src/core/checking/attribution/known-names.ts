import type { Person } from "../../../contract/work.ts";

/** A name of a text, and whom it may mean. */
export interface NameMention {
  start: number;
  end: number;
  name: string;
  persons: readonly string[];
  /** Whether it stands in the form in which the sources list it, so that it can be who speaks. */
  isPlain: boolean;
}

interface KnownName {
  words: string[];
  persons: string[];
}

/** Finds the names of the people of the sources in a text. */
export interface KnownNames {
  findIn(text: string): NameMention[];
}

const NAME_WORD = /\p{Lu}\.|\p{Lu}[\p{L}\p{M}’'ʼ-]*/gu;
/** Endings of Russian names in other cases; what they end in as they are listed goes first. */
const CASE_ENDINGS = /^(?:а|у|ом|ым|е|ой|ою|ы|и|ю|я|ем|ей|ого|ому|им|ую|их|ых)?$/u;

/** Whole names, and family names; one that several people have may mean any of them. */
export function createKnownNames(
  persons: readonly Pick<Person, "id" | "name" | "shortName">[],
): KnownNames {
  const byLast = new Map<string, KnownName[]>();
  const stems = new Map<string, KnownName[]>();
  const put = (name: string, person: string) => {
    const words = name.split(/\s+/u).filter((word) => word !== "");
    const last = words.at(-1);
    if (last === undefined || last.length < 2) return;
    const known = byLast.get(last) ?? [];
    byLast.set(last, known);
    const same = known.find((one) => one.words.join(" ") === words.join(" "));
    if (same) return void (same.persons.includes(person) || same.persons.push(person));
    const made = { words, persons: [person] };
    known.push(made);
    if (/\p{Script=Cyrillic}/u.test(last))
      stems.set(stemOf(last), [...(stems.get(stemOf(last)) ?? []), made]);
  };
  for (const { id, name, shortName } of persons) {
    put(name, id);
    put(shortName, id);
  }
  return { findIn: (text) => findIn(text, byLast, stems) };
}

function findIn(
  text: string,
  byLast: ReadonlyMap<string, KnownName[]>,
  stems: ReadonlyMap<string, KnownName[]>,
): NameMention[] {
  const words = [...text.matchAll(NAME_WORD)].map(({ index, 0: word }) => ({
    start: index,
    word: word.replace(/[’'ʼ]s$/u, ""),
  }));
  const found: NameMention[] = [];
  for (const [at, { start, word }] of words.entries()) {
    const plain = byLast.get(word);
    const known = plain ?? inflected(word, stems);
    const best = known
      .map((name) => ({ name, from: startOf(name.words, words, at) }))
      .filter(({ from }) => from >= 0)
      .sort((a, b) => b.name.words.length - a.name.words.length)[0];
    if (!best) continue;
    const from = words[best.from]!.start;
    const end = start + word.length;
    const mention = {
      start: from,
      end,
      name: text.slice(from, end),
      persons: best.name.persons,
      isPlain: plain !== undefined,
    };
    const last = found.at(-1);
    if (last && last.end > from) found.pop();
    found.push(mention);
  }
  return found;
}

/** The place of the first word of a name whose last stands at a place; -1 when the others do not stand before it. */
function startOf(name: readonly string[], words: readonly { word: string }[], at: number): number {
  if (name.length === 1) return at;
  const from = at - name.length + 1;
  if (from < 0) return -1;
  const isThere = name.slice(0, -1).every((word, index) => {
    const there = words[from + index]!.word;
    return there === word || stemOf(there) === stemOf(word);
  });
  return isThere ? from : -1;
}

function inflected(word: string, stems: ReadonlyMap<string, KnownName[]>): KnownName[] {
  if (!/\p{Script=Cyrillic}/u.test(word)) return [];
  for (let length = word.length; length >= Math.max(3, word.length - 3); length--) {
    const known = stems.get(word.slice(0, length));
    if (known && CASE_ENDINGS.test(word.slice(length))) return known;
  }
  return [];
}

function stemOf(name: string): string {
  return name.length > 3 ? name.replace(/(?:ий|ый|ой|а|я|й|ь)$/u, "") : name;
}
