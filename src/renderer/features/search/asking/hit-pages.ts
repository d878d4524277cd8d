import type { Hit } from "../../../../contract/search.ts";

/** Hits are fetched by so many at a time. */
export const PAGE_SIZE = 50;

/** Those hits of a long list that have been loaded, by the number of their page. */
export type HitPages = ReadonlyMap<number, readonly Hit[]>;

export function hitAt(pages: HitPages, index: number): Hit | undefined {
  return pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
}

/** The pages with hits from `offset` on put into their places; `offset` begins a page. */
export function withHits(pages: HitPages, offset: number, hits: readonly Hit[]): HitPages {
  const next = new Map(pages);
  for (let start = 0; start < hits.length; start += PAGE_SIZE)
    next.set((offset + start) / PAGE_SIZE, hits.slice(start, start + PAGE_SIZE));
  return next;
}

/** Numbers of the pages that are missing for the hits from `first` to `last`. */
export function missingPages(pages: HitPages, first: number, last: number): number[] {
  const missing: number[] = [];
  for (let page = Math.floor(first / PAGE_SIZE); page <= Math.floor(last / PAGE_SIZE); page += 1)
    if (!pages.has(page)) missing.push(page);
  return missing;
}

/** Every hit from the first on, up to the first that is not loaded. */
export function loadedFromStart(pages: HitPages): Hit[] {
  const hits: Hit[] = [];
  for (let page = 0; pages.has(page); page += 1) hits.push(...(pages.get(page) ?? []));
  return hits;
}
