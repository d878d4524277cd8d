import { textIndexOf, type TextIndex } from "../../core/search/text-index.ts";
import type { OpenTextIndex } from "./local-text-index.ts";

/** An index of which another can take the place while questions come. */
export interface ExchangedIndex extends OpenTextIndex {
  /** Texts have changed: until it is exchanged the index says that it is not complete. */
  outdate(): void;
  /**
   * Closes the index once its questions are answered, and only then opens the next, since both lie in the same
   * file; what is asked meanwhile waits for that one.
   */
  exchange(open: () => OpenTextIndex): Promise<void>;
}

export function createExchangedIndex(first: OpenTextIndex): ExchangedIndex {
  let current = Promise.resolve(first);
  const asked = new Set<Promise<unknown>>();
  let isOutdated = false;
  const ask = (method: keyof TextIndex) => async (request: unknown) => {
    const index = await current;
    const answer = (index[method] as (request: unknown) => Promise<unknown>)(request);
    asked.add(answer);
    try {
      return await answer;
    } finally {
      asked.delete(answer);
    }
  };
  const answers = textIndexOf(ask);
  return {
    ...answers,
    async state() {
      const state = await answers.state();
      return isOutdated ? { ...state, isComplete: false } : state;
    },
    outdate() {
      isOutdated = true;
    },
    async exchange(open) {
      const last = current;
      current = last.then(async (index) => {
        await Promise.allSettled(asked);
        await index.close();
        isOutdated = false;
        return open();
      });
      await current;
    },
    close: async () => (await current).close(),
  };
}
