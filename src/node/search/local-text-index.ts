import { createSegmentedIndex } from "../../core/search/segmented-index.ts";
import { DamagedIndex } from "../../core/search/index/ports.ts";
import type { IndexedPassage, TextIndex } from "../../core/search/text-index.ts";
import { IndexKeeper, type KeptIndex } from "./index-keeper.ts";

/** Gives the passages of a work in order. */
export type PassagesOf = (work: string) => Iterable<IndexedPassage>;

export interface OpenTextIndex extends TextIndex {
  close(): Promise<void>;
}

/** An index in this thread, which is opened, or built, when it is first asked. */
export function createLocalTextIndex(kept: KeptIndex, passagesOf: PassagesOf): OpenTextIndex {
  let keeper: IndexKeeper | null = null;
  const complete = (): IndexKeeper => {
    keeper ??= new IndexKeeper(kept);
    while (keeper.lacking().length > 0) {
      fill(keeper, passagesOf);
      const writing = keeper.settle();
      while (!writing.next().done);
    }
    return keeper;
  };
  const answers = createSegmentedIndex(
    () => complete().texts(),
    () => complete().state(),
  );
  return {
    ...retrying(answers, () => keeper?.discard()),
    async close() {
      keeper?.close();
    },
  };
}

function fill(keeper: IndexKeeper, passagesOf: PassagesOf): void {
  const works = [...keeper.lacking()];
  for (const { id } of works) {
    keeper.add([...passagesOf(id)]);
    keeper.endWork();
  }
}

type Method = keyof TextIndex;

/** Asks once more, of an index that is built anew, when the first answer came upon damage. */
export function retrying(index: TextIndex, discard: () => void): TextIndex {
  const methods = Object.keys(index) as Method[];
  const wrapped = methods.map((method) => {
    const ask = index[method] as (request: unknown) => Promise<unknown>;
    return [
      method,
      async (request: unknown) => {
        try {
          return await ask(request);
        } catch (error) {
          if (!(error instanceof DamagedIndex)) throw error;
          discard();
          return ask(request);
        }
      },
    ];
  });
  return Object.fromEntries(wrapped) as TextIndex;
}
