import { attributedParagraph, unattributedParagraph } from "./trial-paragraphs.ts";
import {
  isRepeated,
  lettersOf,
  rowsOf,
  TRIAL_KINDS,
  type TrialKind,
  type TrialPassage,
  type TrialQuotation,
  type TrialSources,
} from "./trial-quotation.ts";

type Random = () => number;

interface Slice {
  passage: TrialPassage;
  words: string[];
  /** Whether it begins and ends with sentences. */
  isWhole: boolean;
}

/** Draws quotations of each kind from the sources; the same numbers draw the same ones. */
export function drawTrial(sources: TrialSources, each: number, random: Random): TrialQuotation[] {
  const drawer = new TrialDrawer(sources, random);
  return TRIAL_KINDS.flatMap((kind) =>
    Array.from({ length: each }, () => drawer.draw(kind)).filter((drawn) => drawn !== null),
  );
}

class TrialDrawer {
  private readonly sources: TrialSources;
  private readonly random: Random;
  private readonly speech: TrialPassage[];
  private readonly commentary: TrialPassage[];
  private readonly letters: string[];
  private readonly people: string[];
  private rows: Set<string> | null = null;

  constructor(sources: TrialSources, random: Random) {
    this.sources = sources;
    this.random = random;
    this.speech = sources.passages.filter(
      ({ speaker, text }) => sources.names.has(speaker ?? "") && isUsable(text),
    );
    this.commentary = sources.passages.filter(
      ({ layer, text }) => layer === "commentary" && isUsable(text) && !/[“”"«»]/u.test(text),
    );
    this.letters = sources.passages.map(({ text }) => lettersOf(text));
    this.people = [...sources.names.keys()];
  }

  draw(kind: TrialKind): TrialQuotation | null {
    for (let attempt = 0; attempt < 400; attempt++) {
      const drawn = this.attempt(kind);
      if (drawn) return drawn;
    }
    return null;
  }

  private attempt(kind: TrialKind): TrialQuotation | null {
    if (kind === "joined") return this.joined();
    if (kind === "invented") return this.invented();
    const isChanged = !["verbatim", "typography"].includes(kind);
    const from = kind === "editor’s words" ? this.commentary : this.speech;
    const slice = this.slice(from, isChanged ? 8 : 4);
    if (!slice) return null;
    const within = [lettersOf(slice.words.join(" "))];
    const base = { kind, words: slice.words.length, within };
    const exact = slice.isWhole ? (["exact"] as const) : (["exact", "cut"] as const);
    const put = (quotation: string, expected: TrialQuotation["expected"], paragraph?: string) => ({
      ...base,
      quotation,
      expected,
      paragraph: paragraph ?? this.unattributed(quotation),
    });
    switch (kind) {
      case "verbatim":
        return put(plain(slice.words), exact, this.attributedRightly(slice));
      case "typography":
        return put(this.typography(slice.words), exact);
      case "omission marked":
        return this.omission(slice, put);
      case "omission unmarked":
        return this.dropped(slice, put);
      case "other speaker":
        return this.otherSpeaker(slice, put);
      case "other date":
        return this.otherDate(slice, put);
      case "editor’s words":
        return put(
          plain(slice.words),
          ["wrong-source"],
          this.attributed(plain(slice.words), this.person()),
        );
      default: {
        const share = kind === "one word" ? 0 : kind === "10 % of words" ? 0.1 : 0.25;
        const changed = this.changed(
          slice.words,
          Math.max(1, Math.round(slice.words.length * share)),
        );
        return {
          ...put(plain(changed), ["altered"]),
          within: [`= ${slice.passage.id}`, ...within],
        };
      }
    }
  }

  private slice(from: readonly TrialPassage[], least: number): Slice | null {
    const passage = this.pick(from);
    if (!passage) return null;
    const words = passage.text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const length = least + Math.floor(this.random() * (80 - least + 1));
    if (words.length < Math.max(least, Math.min(length, 30))) return null;
    const count = Math.min(length, words.length);
    const start = Math.floor(this.random() * (words.length - count + 1));
    if (/\[[^\]]*$/u.test(words.slice(0, start).join(" "))) return null;
    const chosen = words.slice(start, start + count);
    const isWhole =
      (start === 0 || /[.!?]$/u.test(words[start - 1]!)) &&
      (start + count === words.length || /[.!?]$/u.test(chosen.at(-1)!));
    if (/\.\.|…|[[\]()“”"«»„‘]/u.test(chosen.join(" "))) return null;
    return { passage, words: chosen, isWhole };
  }

  private typography(words: string[]): string {
    let text = plain(words);
    const turns: [RegExp, string][] = [
      [/['’ʼ]/gu, this.random() < 0.5 ? "'" : "’"],
      [/\s*[—–]\s*/gu, this.random() < 0.5 ? "—" : " – "],
      [/ё/gu, "е"],
      [/ (?=\S+$)/u, "\u00A0"],
    ];
    for (const [pattern, by] of turns) if (this.random() < 0.7) text = text.replace(pattern, by);
    if (this.random() < 0.3) text = text.replaceAll(" ", () => (this.random() < 0.1 ? "  " : " "));
    const first = text[0]!;
    const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
    if (this.random() < 0.5) text = (this.random() < 0.5 ? `[${other}]` : other) + text.slice(1);
    if (this.random() < 0.4) text = text.replace(/[.,;:!?]*$/u, this.pick([",", ".", "…", ""])!);
    return text;
  }

  private changed(words: readonly string[], count: number): string[] {
    const changed = [...words];
    const places = new Set<number>();
    while (places.size < count) places.add(Math.floor(this.random() * words.length));
    for (const place of [...places].sort((a, b) => b - a)) {
      const way = this.random();
      const other = this.otherWord(changed, place);
      if (way < 0.6) changed[place] = other;
      else if (way < 0.8 && place > 0 && place < changed.length - 1 && !isRepeated(changed, place))
        changed.splice(place, 1);
      else changed.splice(place, 0, other);
    }
    return changed;
  }

  /** A word of some other passage that is neither the word at a place nor one beside it. */
  private otherWord(words: readonly string[], place: number): string {
    const near = new Set(words.slice(Math.max(0, place - 1), place + 2).map(lettersOf));
    for (;;) {
      const [word] = this.pick(this.speech)!
        .text.split(/\s+/u)
        .slice(Math.floor(this.random() * 8));
      if (word && /^[\p{L}]+$/u.test(word) && !near.has(lettersOf(word))) return word;
    }
  }

  private omission({ passage, words }: Slice, put: Put): TrialQuotation | null {
    if (words.length < 12) return null;
    const from = 4 + Math.floor(this.random() * (words.length - 10));
    const to = from + 1 + Math.floor(this.random() * (words.length - from - 5));
    const mark = this.pick(["[…]", "[...]", "…", "...", ". . ."])!;
    const quotation = `${plain(words.slice(0, from))} ${mark} ${plain(words.slice(to))}`;
    const drawn = put(quotation, ["exact", "cut"]);
    return { ...drawn, within: [`= ${passage.id}`, lettersOf(plain(words.slice(0, from)))] };
  }

  private dropped({ passage, words }: Slice, put: Put): TrialQuotation | null {
    if (words.length < 12) return null;
    const count = 1 + Math.floor(this.random() * 6);
    const from = 3 + Math.floor(this.random() * (words.length - count - 6));
    if (from + count > words.length - 3 || from < 3) return null;
    const [before, after] = [words.slice(0, from), words.slice(from + count)];
    const drawn = put(plain([...before, ...after]), ["altered"]);
    const isSameText = this.letters.some((text) =>
      text.includes(lettersOf(plain([...before, ...after]))),
    );
    return isSameText ? null : { ...drawn, within: [`= ${passage.id}`, lettersOf(plain(before))] };
  }

  private joined(): TrialQuotation | null {
    const [a, b] = [this.slice(this.speech, 6), this.slice(this.speech, 6)];
    if (!a || !b) return null;
    if (a.passage.work === b.passage.work && a.passage.record === b.passage.record) return null;
    const [first, second] = [a.words.slice(0, 30), b.words.slice(0, 30)];
    const quotation = plain([...first, ...second]);
    return {
      kind: "joined",
      words: first.length + second.length,
      quotation,
      paragraph: this.unattributed(quotation),
      expected: ["joined"],
      within: [lettersOf(plain(first))],
    };
  }

  private otherSpeaker({ passage, words }: Slice, put: Put): TrialQuotation | null {
    const person = this.person();
    const letters = lettersOf(plain(words));
    const name = this.sources.names.get(person)!;
    const own = this.sources.names.get(passage.speaker!)!;
    if (own === name || own.split(" ").at(-1) === name.split(" ").at(-1)) return null;
    const isTheirs = this.sources.passages.some(
      (other, at) => other.speaker !== passage.speaker && this.letters[at]!.includes(letters),
    );
    return isTheirs
      ? null
      : put(plain(words), ["wrong-source"], this.attributed(plain(words), person));
  }

  private otherDate({ passage, words }: Slice, put: Put): TrialQuotation | null {
    if (passage.day === null) return null;
    const letters = lettersOf(plain(words));
    if (this.letters.filter((text) => text.includes(letters)).length > 1) return null;
    const year = Number(passage.day.slice(0, 4)) + 1 + Math.floor(this.random() * 5);
    const name = this.sources.names.get(passage.speaker!)!;
    const quoted = plain(words);
    const paragraph = this.pick([
      `On 12 March ${year}, ${name} said: “${quoted}”`,
      `“${quoted},” said ${name} on March 12, ${year}.`,
      `In ${year} ${name} told the others: “${quoted}”`,
      `${name} put it in a few words: “${quoted}” (12 March ${year}).`,
    ])!;
    return put(quoted, ["wrong-source"], paragraph);
  }

  private invented(): TrialQuotation | null {
    const text = this.pick(this.sources.elsewhere)!;
    const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const count = 4 + Math.floor(this.random() * 77);
    if (words.length < Math.min(count, 12)) return null;
    const start = Math.floor(this.random() * Math.max(1, words.length - count));
    const quoted = plain(words.slice(start, start + count));
    if (/\.\.|…|[[\]()“”"«»„‘]/u.test(quoted)) return null;
    if (this.hasRowOf(words.slice(start, start + count))) return null;
    if (this.letters.some((other) => other.includes(lettersOf(quoted)))) return null;
    const paragraph = this.unattributed(quoted);
    return {
      kind: "invented",
      words: count,
      quotation: quoted,
      paragraph,
      expected: ["not-here"],
      within: [],
    };
  }

  /** Whether some words in a row stand in the sources all the same: speakers repeat themselves, and one another. */
  private hasRowOf(words: readonly string[]): boolean {
    this.rows ??= new Set(rowsOf(this.sources.searched.flatMap((text) => text.split(/\s+/u))));
    return rowsOf(words).some((row) => this.rows!.has(row));
  }

  private attributedRightly({ passage, words }: Slice): string {
    return this.random() < 0.5
      ? this.unattributed(plain(words))
      : this.attributed(plain(words), passage.speaker!);
  }

  private attributed(quoted: string, person: string): string {
    return attributedParagraph(quoted, this.sources.names.get(person)!, (list) => this.pick(list));
  }

  private unattributed(quoted: string): string {
    return unattributedParagraph(quoted, (list) => this.pick(list));
  }

  private person(): string {
    return this.pick(this.people)!;
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }
}

type Put = (
  quotation: string,
  expected: TrialQuotation["expected"],
  paragraph?: string,
) => TrialQuotation;

function isUsable(text: string): boolean {
  return text.split(/\s+/u).length >= 8;
}

function plain(words: readonly string[]): string {
  return words.join(" ");
}
