import { beforeEach, describe, expect, it, vi } from "vitest";
import { fetchToTheEnd } from "../../../src/renderer/bridge/fetch-to-the-end.ts";

/** The requests that were sent, each with the way to answer it. */
const sent: { isKeptAlive: boolean; answer: () => void }[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal("fetch", (_address: string, { keepalive = false }: RequestInit) => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    sent.push({ isKeptAlive: keepalive, answer: () => resolve(new Response("{}")) });
    return promise;
  });
  return () => vi.unstubAllGlobals();
});

async function answerAll(calls: Promise<Response>[]): Promise<void> {
  for (const { answer } of sent) answer();
  await Promise.all(calls);
}

const post = (body: string) => fetchToTheEnd("/api/changeSettings", { method: "POST", body });

describe("a request of the page", () => {
  it("outlives it", async () => {
    const call = post('{"theme":"dark"}');
    expect(sent.map(({ isKeptAlive }) => isKeptAlive)).toEqual([true]);
    await answerAll([call]);
  });

  it("that is too large to outlive it is sent all the same", async () => {
    const calls = [post("x".repeat(60_001)), post("ё".repeat(30_001))];
    expect(sent.map(({ isKeptAlive }) => isKeptAlive)).toEqual([false, false]);
    await answerAll(calls);
  });

  it("does not make those under way together too large, which would fail it", async () => {
    const first = post("x".repeat(40_000));
    const second = post("x".repeat(40_000));
    expect(sent.map(({ isKeptAlive }) => isKeptAlive)).toEqual([true, false]);
    await answerAll([first, second]);
    const third = post("x".repeat(40_000));
    expect(sent[2]?.isKeptAlive).toBe(true);
    await answerAll([third]);
  });
});
