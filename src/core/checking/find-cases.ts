import { isFound, isFoundPart } from "./comparing/best-comparison.ts";
import { compareWith, isWordForWord, type Comparison } from "./comparing/comparison.ts";
import { remainderOf, type WordSpan } from "./comparing/remainder.ts";
import { type SourcePassage, type SourceWord, sourceWords } from "./comparing/source-words.ts";
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

export const LEAST_UNMARKED = 8;
/** Quotations whose places are read at once. */
const AT_ONCE = 64;
/** A comparison this much worse than the best is not of the same words. */
const AS_GOOD = 0.0001;

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
    await this.visit(wanted, (at, stretches) => {
      const { found, split } = this.compare(open[at]!, stretches);
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
    visit: (at: number, stretches: SourcePassage[][]) => void,
  ): Promise<void> {
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      const some = wanted.slice(from, from + AT_ONCE);
      const read = await this.sources.passages(some.flat());
      let next = 0;
      for (const [at, stretches] of some.entries()) {
        visit(from + at, read.slice(next, next + stretches.length));
        next += stretches.length;
      }
      this.tell("comparing", Math.min(1, (from + AT_ONCE) / wanted.length));
    }
  }

  private compare(
    open: OpenCase,
    stretches: readonly SourcePassage[][],
  ): { found: Case; split: Split | null } {
    const { words, attribution } = open;
    const compared = stretches
      .map((passages) => compareWith(words, sourceWords(passages), this.list.weight))
      .filter(({ same }) => same > 0);
    const most = Math.max(0, ...compared.map(({ score }) => score));
    const [best] = compared
      .filter(({ score }) => score >= most - AS_GOOD)
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

  private async lookElsewhere(
    splits: readonly Split[],
    asked: Pick<ResemblanceRequest, "key" | "works">,
  ): Promise<void> {
    const good = splits.filter((split) => this.partHere(split) !== null);
    if (good.length === 0) return;
    const rest = good.map(({ found, elsewhere }) =>
      found.words.slice(elsewhere.from, elsewhere.to),
    );
    const looked = await this.look(rest, { ...asked, running: new Int32Array(0) }, [0.8, 1]);
    const wanted = rest.map((words, at) =>
      stretchesAround(looked.places.get(at) ?? [], words.length),
    );
    await this.visit(wanted, (at, stretches) => this.join(good[at]!, stretches));
  }

  private partHere({ found, here, source }: Split): Comparison | null {
    const words = found.words.slice(here.from, here.to);
    const part = compareWith(words, source, this.list.weight, here.from);
    return isFoundPart(part, this.list.passages) ? part : null;
  }

  private join(split: Split, stretches: readonly SourcePassage[][]): void {
    const { found, here, elsewhere } = split;
    const first = this.partHere(split);
    const words = found.words.slice(elsewhere.from, elsewhere.to);
    const [other] = stretches
      .map((passages) =>
        compareWith(words, sourceWords(passages), this.list.weight, elsewhere.from),
      )
      .filter((part) => isFoundPart(part, this.list.passages))
      .sort((a, b) => b.score - a.score);
    if (!first || !other) return;
    found.parts = here.from < elsewhere.from ? [first, other] : [other, first];
  }
}
