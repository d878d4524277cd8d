import { isFound, isFoundPart } from "./comparing/best-comparison.ts";
import {
  compareExactly,
  compareWith,
  isWordForWord,
  type Comparison,
} from "./comparing/comparison.ts";
import { remainderOf, type WordSpan } from "./comparing/remainder.ts";
import {
  type SourcePassage,
  type SourceWord,
  sourceWordsAround,
} from "./comparing/source-words.ts";
import type { TellProgress } from "./check-manuscript.ts";
import { lookUp, type LookedUp, type TakenWords } from "./looking/look-up.ts";
import type { ResemblanceRequest } from "./looking/resembling.ts";
import { SeedList } from "./looking/seeds.ts";
import { stretchesAround } from "./looking/stretches.ts";
import type { WordList } from "./looking/word-list.ts";
import type { CheckSources, WantedStretch } from "./sources.ts";
import type { Case } from "./verdicts/judge.ts";
import type { SourcesFacts } from "./verdicts/sources-facts.ts";
import { disagreement } from "./verdicts/wrong-source.ts";

/** A quotation before anything was found of it. */
export type OpenCase = Omit<Case, "parts" | "nearest">;

/** A part of a quotation that does not stand where the rest does. */
interface Split {
  found: Case;
  here: WordSpan;
  elsewhere: WordSpan;
  /** What the whole was compared with. */
  source: readonly SourceWord[];
}

const LEAST_UNMARKED = 8;
/** Quotations whose places are read at once. */
const AT_ONCE = 64;
/** Places with which a quotation is aligned word by word, and the score from which on no other can be meant. */
const MOST_ALIGNED = 4;
const GOOD = 0.85;

/** Where a quotation may stand, as it was asked for and as it was read. */
interface Place {
  stretch: WantedStretch;
  passages: SourcePassage[];
}

/** Looks quotations up and compares them; a second time for what stands somewhere else than the rest of its quotation. */
export class CaseFinder {
  private readonly sources: CheckSources;
  private readonly list: WordList;
  private readonly facts: SourcesFacts;
  private readonly tell: TellProgress;

  constructor(sources: CheckSources, list: WordList, facts: SourcesFacts, tell: TellProgress) {
    this.sources = sources;
    this.list = list;
    this.facts = facts;
    this.tell = tell;
  }

  async find(
    open: readonly OpenCase[],
    asked: Pick<ResemblanceRequest, "key" | "running" | "works">,
  ): Promise<{ cases: Case[]; taken: TakenWords[]; passages: number }> {
    const looked = await this.look(
      open.map(({ words }) => words),
      asked,
      [0, 0.8],
    );
    const cases: Case[] = [];
    const splits: Split[] = [];
    const wanted = open.map(({ words }, at) =>
      stretchesAround(looked.places.get(at) ?? [], words.length),
    );
    await this.visit(wanted, (at, places) => {
      const { found, split } = this.compare(open[at]!, places);
      cases.push(found);
      if (split) splits.push(split);
    });
    if (splits.length > 0) await this.lookElsewhere(splits, asked);
    return { cases, taken: looked.taken, passages: looked.passages };
  }

  private look(
    wanted: readonly OpenCase["words"][],
    asked: Pick<ResemblanceRequest, "key" | "running" | "works">,
    [from, to]: [number, number],
  ): Promise<LookedUp> {
    const seeds = new SeedList(this.list);
    for (const [at, words] of wanted.entries()) seeds.add(at, words);
    return lookUp(this.sources, this.list, { ...asked, seeds, least: LEAST_UNMARKED }, (done) =>
      this.tell("looking", from + done * (to - from)),
    );
  }

  /** The stretches of each in turn, read from the sources for several at once. */
  private async visit(
    wanted: readonly WantedStretch[][],
    visit: (at: number, places: Place[]) => void,
  ): Promise<void> {
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const some = wanted.slice(from, from + AT_ONCE);
      const read = await this.sources.passages(some.flat());
      let next = 0;
      for (const [at, stretches] of some.entries()) {
        const places = stretches.map((stretch, index) => ({
          stretch,
          passages: read[next + index] ?? [],
        }));
        next += stretches.length;
        visit(from + at, places);
      }
      this.tell("comparing", Math.min(1, (from + AT_ONCE) / wanted.length));
    }
  }

  private compare(open: OpenCase, places: readonly Place[]): { found: Case; split: Split | null } {
    const { words, attribution } = open;
    const [best] = this.comparisons(open, places)
      .map((one) => ({ one, against: disagreement(one, attribution, this.facts) }))
      .sort((a, b) => a.against - b.against)
      .map(({ one }) => one);
    if (!best) return { found: { ...open, parts: [], nearest: null }, split: null };
    const isWhole = isWordForWord(best, words);
    const isHere = isFound(best, isWhole, this.list.passages);
    const found: Case = { ...open, parts: isHere ? [best] : [], nearest: best };
    const parts = isWhole ? null : remainderOf(best, words.length);
    return { found, split: parts && { found, ...parts, source: best.source } };
  }

  /** Those with the best score: of all places with the very words, or else of the likeliest. */
  private comparisons({ words }: OpenCase, places: readonly Place[]): Comparison[] {
    const { weight } = this.list;
    const sources = places.map(({ stretch, passages }) =>
      sourceWordsAround(passages, stretch.at, words.length),
    );
    const exact = sources.flatMap((source) => compareExactly(words, source, weight) ?? []);
    if (exact.length > 0) return exact;
    const compared: Comparison[] = [];
    for (const source of sources.slice(0, MOST_ALIGNED)) {
      const one = compareWith(words, source, weight);
      if (one.same > 0) compared.push(one);
      if (one.score >= GOOD) break;
    }
    const most = Math.max(0, ...compared.map(({ score }) => score));
    return compared.filter(({ score }) => score === most);
  }

  private async lookElsewhere(
    splits: readonly Split[],
    asked: Pick<ResemblanceRequest, "key" | "works">,
  ): Promise<void> {
    const good = splits.flatMap((split) => {
      const first = this.partHere(split);
      return first ? [{ ...split, first }] : [];
    });
    if (good.length === 0) return;
    const rest = good.map(({ found, elsewhere }) =>
      found.words.slice(elsewhere.from, elsewhere.to),
    );
    const looked = await this.look(rest, { ...asked, running: new Int32Array(0) }, [0.8, 1]);
    const wanted = rest.map((words, at) =>
      stretchesAround(looked.places.get(at) ?? [], words.length),
    );
    await this.visit(wanted, (at, places) => this.join(good[at]!, places));
  }

  private partHere({ found, here, source }: Split): Comparison | null {
    const words = found.words.slice(here.from, here.to);
    const part = compareWith(words, source, this.list.weight, here.from);
    return isFoundPart(part, this.list.passages) ? part : null;
  }

  private join(
    { found, here, elsewhere, first }: Split & { first: Comparison },
    places: readonly Place[],
  ): void {
    const words = found.words.slice(elsewhere.from, elsewhere.to);
    const [other] = places
      .slice(0, MOST_ALIGNED)
      .map(({ stretch, passages }) => {
        const source = sourceWordsAround(passages, stretch.at, words.length);
        return compareWith(words, source, this.list.weight, elsewhere.from);
      })
      .filter((part) => isFoundPart(part, this.list.passages))
      .sort((a, b) => b.score - a.score);
    if (!other) return;
    found.parts = here.from < elsewhere.from ? [first, other] : [other, first];
  }
}
