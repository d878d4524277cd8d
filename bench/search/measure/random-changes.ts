import { foldedLine, wordsOf } from "../data/folded-text.ts";
import { ADDED_WORK } from "../data/passage-columns.ts";
import type { PassageSet } from "../data/passage-set.ts";
import { below, randomFor, shuffle } from "../data/random.ts";
import type { Change } from "../engines/engine.ts";
import type { FilterOf } from "../queries/brute-force.ts";

/** The set as it is after changes. */
export interface ChangedSet {
  changes: Change[];
  lines: () => Generator<[index: number, line: string]>;
  filterOf: FilterOf;
}

type Kept = Extract<Change, { kind: "add" | "change" }>;

/**
 * As many additions, changes and removals of passages in random order; new passages stand in a new work at
 * the end. Texts are those of other passages with their words in another order.
 */
export function drawChanges(set: PassageSet, count: number, seed: number): ChangedSet {
  const random = randomFor(seed, "changes");
  const changes: Change[] = [];
  const kept = new Map<number, Kept>();
  const removed = new Set<number>();
  const indexes = Array.from({ length: count * 2 }, () => below(random, set.size));
  const texts = set.readTexts(indexes);
  let added = 0;
  const pickAlive = () => {
    for (;;) {
      const id = below(random, set.size + added);
      if (!removed.has(id)) return id;
    }
  };
  for (let at = 0; at < count; at += 1) {
    const donor = set.describe(indexes[at] ?? 0, "");
    const text = mix(texts[at] ?? "", texts[at + count] ?? "", seed + at);
    const folded = foldedLine(wordsOf(text)).slice(0, -1);
    const kind = (["add", "change", "remove"] as const)[below(random, 3)] ?? "add";
    if (kind === "add") {
      const passage = { ...donor, text, work: ADDED_WORK, ordinal: added };
      note({ kind, id: set.size + added, passage, folded });
      added += 1;
      continue;
    }
    const id = pickAlive();
    const place = kept.get(id)?.passage ?? set.describe(id, "");
    if (kind === "change") note({ kind, id, passage: { ...place, text }, folded });
    else note({ kind, id, passage: place });
  }
  return { changes, lines: () => linesOf(set, kept, removed), filterOf: filterOf(set, kept) };

  function note(change: Change): void {
    changes.push(change);
    if (change.kind === "remove") removed.add(change.id);
    else kept.set(change.id, change);
  }
}

function mix(text: string, other: string, seed: number): string {
  const words = [...text.split(" "), ...other.split(" ").slice(0, 5)];
  return shuffle(randomFor(seed, "mix"), words).join(" ");
}

function* linesOf(
  set: PassageSet,
  kept: Map<number, Kept>,
  removed: Set<number>,
): Generator<[number, string]> {
  let index = 0;
  for (const line of set.folded()) {
    if (!removed.has(index)) yield [index, kept.get(index)?.folded ?? line];
    index += 1;
  }
  for (const [id, { folded }] of [...kept].toSorted(([a], [b]) => a - b))
    if (id >= set.size && !removed.has(id)) yield [id, folded];
}

function filterOf(set: PassageSet, kept: Map<number, Kept>): FilterOf {
  return (field, value) => {
    const ofSet = set.filterOf(field, value);
    return (index) => (index < set.size ? ofSet(index) : kept.get(index)?.passage[field] === value);
  };
}
