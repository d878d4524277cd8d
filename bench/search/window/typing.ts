import type { CDPSession, Page } from "@playwright/test";
import type { PassageSet } from "../data/passage-set.ts";
import { randomFor, shuffle } from "../data/random.ts";
import { printQuery } from "../queries/bench-query.ts";
import { drawQueries } from "../queries/draw-queries.ts";

/** Between two keys of a fast typist: 100 words of five letters and a space in a minute. */
const BETWEEN_KEYS_MS = 100;
const REST_MS = 250;

/** Queries of every class in turn, until together they have so many letters. */
export function queriesToType(set: PassageSet, keys: number, seed: number): string[] {
  const drawn = drawQueries(set, Math.ceil(keys / 40), seed).map(({ tree }) => printQuery(tree));
  const queries: string[] = [];
  let letters = 0;
  for (const query of shuffle(randomFor(seed, "typing"), drawn)) {
    if (letters >= keys) break;
    queries.push(query);
    letters += query.length;
  }
  return queries;
}

/** Types key by key, as a keyboard would, each query into an empty box. */
export async function typeQueries(
  page: Page,
  box: string,
  queries: readonly string[],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const query of queries) {
    await page.locator(box).fill("");
    await page.locator(box).focus();
    await page.waitForTimeout(REST_MS);
    for (const letter of query) await press(session, letter);
    await page.waitForTimeout(REST_MS);
  }
  await session.detach();
}

async function press(session: CDPSession, letter: string): Promise<void> {
  const started = performance.now();
  const key = { key: letter, text: letter, unmodifiedText: letter };
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", ...key });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: letter });
  const left = BETWEEN_KEYS_MS - (performance.now() - started);
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}
