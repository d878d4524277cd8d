import { runsByWork } from "../../core/search/evaluate/places.ts";
import type { TextPart, Texts } from "../../core/search/evaluate/texts.ts";
import { LiveSegment } from "../../core/search/index/live-segment.ts";
import type { Segment } from "../../core/search/index/segment.ts";
import type { IndexedRecord } from "../../core/search/record-years.ts";
import type { IndexedPassage, PassagePlace } from "../../core/search/text-index.ts";
import { createWordForms } from "../../core/search/word-forms.ts";

/** What the passages of an index belong to. */
export interface IndexSurroundings {
  /** Ids in reading order. */
  works: readonly string[];
  records: readonly IndexedRecord[];
}

/**
 * The passages of an index: segments that were written, and what has changed since. A passage that is
 * put where one stands takes its place.
 */
export class IndexStore {
  private readonly written: TextPart[];
  private live = new LiveSegment();
  private liveGone = new Uint8Array(64);
  private hasLiveGone = false;
  private readonly livePlaces = new Map<string, number>();
  private removed = 0;
  private current: Texts | null = null;
  private readonly common: Omit<Texts, "parts">;

  constructor(segments: readonly Segment[], { works, records }: IndexSurroundings) {
    this.written = segments.map((segment) => ({ segment, gone: null }));
    const order = new Map(works.map((work, at) => [work, at]));
    this.common = {
      records: new Map(records.map((record) => [record.id, record])),
      forms: createWordForms(),
      workOrder: (work) => order.get(work) ?? works.length,
    };
  }

  get size(): number {
    const all = this.written.reduce((sum, { segment }) => sum + segment.size, this.live.size);
    return all - this.removed;
  }

  /** How many passages were added or taken out since the index was written. */
  get changes(): number {
    return this.live.size + this.removed;
  }

  texts(): Texts {
    if (this.current) return this.current;
    const live: TextPart[] =
      this.live.size > 0
        ? [{ segment: this.live, gone: this.hasLiveGone ? this.liveGone : null }]
        : [];
    this.current = { ...this.common, parts: [...this.written, ...live] };
    return this.current;
  }

  put(passage: IndexedPassage): void {
    this.remove(passage);
    const number = this.live.add(passage);
    this.livePlaces.set(keyOf(passage), number);
    if (number >= this.liveGone.length) {
      const longer = new Uint8Array(this.liveGone.length * 2);
      longer.set(this.liveGone);
      this.liveGone = longer;
    }
    this.current = null;
  }

  remove(place: PassagePlace): void {
    const number = this.livePlaces.get(keyOf(place));
    if (number !== undefined) {
      this.livePlaces.delete(keyOf(place));
      this.liveGone[number] = 1;
      this.hasLiveGone = true;
      this.removed++;
    } else this.removeWritten(place);
    this.current = null;
  }

  /** Ids of the works of which passages were put since the index was written. */
  changedWorks(): string[] {
    return [...runsByWork(this.live).keys()];
  }

  /** Every place of a work that has a passage. */
  placesOf(work: string): PassagePlace[] {
    const places: PassagePlace[] = [];
    for (const { segment, gone } of this.written)
      for (const { start, first, end } of runsByWork(segment).get(work) ?? [])
        for (let ordinal = first; ordinal < end; ordinal++)
          if (gone?.[start + ordinal - first] !== 1) places.push({ work, ordinal });
    for (const key of this.livePlaces.keys()) {
      const place = placeOf(key);
      if (place.work === work) places.push(place);
    }
    return places;
  }

  private removeWritten({ work, ordinal }: PassagePlace): void {
    for (const part of this.written) {
      const run = runsByWork(part.segment)
        .get(work)
        ?.find(({ first, end }) => ordinal >= first && ordinal < end);
      if (!run) continue;
      const number = run.start + ordinal - run.first;
      part.gone ??= new Uint8Array(part.segment.size);
      if (part.gone[number] === 1) continue;
      part.gone[number] = 1;
      this.removed++;
    }
  }
}

function keyOf({ work, ordinal }: PassagePlace): string {
  return `${ordinal} ${work}`;
}

function placeOf(key: string): PassagePlace {
  const space = key.indexOf(" ");
  return { work: key.slice(space + 1), ordinal: Number(key.slice(0, space)) };
}
