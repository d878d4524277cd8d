import { crc32 } from "node:zlib";
import { onTestFinished } from "vitest";
import { createSegmentedIndex } from "../../../src/core/search/segmented-index.ts";
import type { Plan } from "../../../src/core/search/plan/plan.ts";
import type { IndexedPassage, TextIndex } from "../../../src/core/search/text-index.ts";
import { IndexKeeper, type KeptIndex } from "../../../src/node/search/index-keeper.ts";
import { createPlainIndex } from "../../support/plain-index/plain-index.ts";

const WORDS =
  "war peace and of the sanctions Iran Путин Ельцин сказал say says said Laden bin 1999".split(" ");

/** A passage of a work; equal numbers give equal words. */
export function passageOf(work: string, ordinal: number, seed = ordinal): IndexedPassage {
  const at = (step: number) => WORDS[(seed * 7 + step * (1 + (seed % 5))) % WORDS.length]!;
  const text = Array.from({ length: 3 + (seed % 9) }, (_, step) => at(step)).join(" ");
  const isTurn = seed % 3 > 0;
  return {
    work,
    ordinal,
    text: `${text} n${seed}`,
    kind: isTurn ? "turn" : "commentary",
    layer: isTurn ? "record" : "commentary",
    speaker: isTurn ? `p${seed % 4}` : null,
    role: null,
    record: isTurn ? "talk" : null,
  };
}

/** The works of an index, by their ids. */
export type Works = Record<string, IndexedPassage[]>;

export function workOf(id: string, passages: number, seed = 0): IndexedPassage[] {
  return Array.from({ length: passages }, (_, at) => passageOf(id, at, seed + at));
}

export function keptOf(path: string | null, works: Works, isWritable = true): KeptIndex {
  return {
    path,
    isWritable,
    works: Object.keys(works),
    records: Object.keys(works).map((id) => ({
      id: `${id} talk`,
      earliest: "1999-09-12",
      years: ["1999"],
    })),
    contents: Object.entries(works).map(([id, passages]) => ({
      id,
      fingerprint: String(crc32(JSON.stringify(passages))),
      passages: passages.length,
    })),
  };
}

/** An index over works, and which of them it asked for. */
export interface OpenKeeper {
  keeper: IndexKeeper;
  index: TextIndex;
  asked: string[];
}

/** Opens an index, gives it what it lacks and lets it write. */
export function openKeeper(path: string | null, works: Works, isWritable = true): OpenKeeper {
  const keeper = new IndexKeeper(keptOf(path, works, isWritable));
  onTestFinished(() => keeper.close());
  const asked = keeper.lacking().map(({ id }) => id);
  for (const id of asked) {
    keeper.add(works[id]!);
    keeper.endWork();
  }
  if (asked.length > 0) for (const _ of keeper.settle());
  return { keeper, index: indexOf(keeper), asked };
}

export function indexOf(keeper: IndexKeeper): TextIndex {
  return createSegmentedIndex(
    () => keeper.texts(),
    () => keeper.state(),
  );
}

/** The plain index over works that knows the same records. */
export function plainIndex(works: Works): TextIndex {
  return createPlainIndex(Object.values(works).flat(), keptOf(null, works).records);
}

const word = (term: string, more: object = {}): Plan => ({
  op: "word",
  match: "word",
  term,
  spelling: term,
  distance: 0,
  forms: false,
  ...more,
});

/** Plans that together read every kind of thing that an index keeps. */
const PLANS: Plan[] = [
  word("war"),
  word("say", { forms: true }),
  word("n1", { match: "prefix" }),
  word("путин", { match: "exact", spelling: "Путин" }),
  word("wra", { match: "fuzzy", distance: 1 }),
  { op: "phrase", words: [word("bin"), word("laden")] as never },
  { op: "key", keys: ["speaker=p1", "layer=commentary"] },
  { op: "not", part: word("the") },
];

/** What an index says to many questions. */
export async function answersOf(index: TextIndex): Promise<unknown[]> {
  const all: Plan = { op: "all" };
  const answers: unknown[] = [];
  for (const plan of PLANS) {
    const sets = [[{ work: "a", ordinal: 3 }]];
    const page = { offset: 0, limit: 2_000, facets: true, sets };
    answers.push(await index.find({ plan, order: "reading", ...page }));
    answers.push(await index.find({ plan, order: "relevance", ...page, limit: 20 }));
    const listed = { sort: "right", words: 2, offset: 0, limit: 50 } as const;
    answers.push(await index.listMatches({ plan, ...listed }));
    answers.push(await index.disperse({ plan, within: all }));
  }
  answers.push(await index.countNgrams({ plan: all, size: 2, least: 2, limit: 30 }));
  return answers;
}
