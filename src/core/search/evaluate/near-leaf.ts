import type { Postings } from "../index/postings.ts";
import { GrowingArray } from "../index/growing-array.ts";
import { CheckedLeaf, type Leaf, type PlaceList } from "./leaf.ts";
import type { PassageList } from "./passage-list.ts";
import { PlaceBuffer } from "./place-buffer.ts";

/** Two words or phrases with fewer than `distance` words between them, in either order. */
export function nearLeaf(left: Leaf, right: Leaf, distance: number): Leaf {
  return new NearLeaf(left, right, distance);
}

class NearLeaf extends CheckedLeaf {
  readonly most: number;
  readonly words: readonly Postings[];
  private readonly rarer: Leaf;
  private readonly other: Leaf;
  private readonly distance: number;

  constructor(left: Leaf, right: Leaf, distance: number) {
    super();
    [this.rarer, this.other] = left.most <= right.most ? [left, right] : [right, left];
    this.most = this.rarer.most;
    this.words = [...left.words, ...right.words];
    this.distance = distance;
  }

  protected candidates(from: number, to: number): PassageList {
    const list = this.rarer.select(from, to);
    this.other.retain(list);
    return list;
  }

  protected retainCandidates(list: PassageList): void {
    this.rarer.retain(list);
    this.other.retain(list);
  }

  /** Every place that has one of the other kind near. */
  protected check(list: PassageList): PlaceList {
    const [rarer, other] = [this.rarer.placesIn(list), this.other.placesIn(list)];
    const [positions, lengths, starts] = [new GrowingArray(), new GrowingArray(), [0]];
    const found = new PlaceBuffer();
    let passages = 0;
    for (let at = 0; at < list.length; at++) {
      found.clear();
      this.pushNear(rarer, other, at, found);
      this.pushNear(other, rarer, at, found);
      if (found.count === 0) continue;
      found.settle();
      for (let i = 0; i < found.count; i++) {
        positions.push(found.positions[i]!);
        lengths.push(found.lengths[i]!);
      }
      starts.push(positions.length);
      list.values[passages++] = list.values[at]!;
    }
    list.length = passages;
    return {
      starts: Uint32Array.from(starts),
      positions: positions.view(),
      lengths: lengths.view(),
    };
  }

  private pushNear(those: PlaceList, others: PlaceList, at: number, found: PlaceBuffer): void {
    const otherEnd = others.starts[at + 1]!;
    let first = others.starts[at]!;
    for (let i = those.starts[at]!; i < those.starts[at + 1]!; i++) {
      const start = those.positions[i]!;
      const end = start + lengthAt(those, i);
      while (first < otherEnd && start - endAt(others, first) >= this.distance) first++;
      for (let j = first; j < otherEnd; j++) {
        const otherStart = others.positions[j]!;
        if (otherStart - end >= this.distance) break;
        const between = Math.max(start - endAt(others, j), otherStart - end);
        if (between < 0 || between >= this.distance) continue;
        found.push(start, end - start);
        break;
      }
    }
  }
}

function lengthAt({ lengths }: PlaceList, at: number): number {
  return typeof lengths === "number" ? lengths : lengths[at]!;
}

function endAt(places: PlaceList, at: number): number {
  return places.positions[at]! + lengthAt(places, at);
}
