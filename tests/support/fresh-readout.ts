import type { ReadoutApi } from "../../src/contract/api.ts";
import { DEFAULT_SETTINGS } from "../../src/contract/settings.ts";
import { createReadout } from "../../src/core/readout.ts";
import { createSearchEngine } from "../../src/core/search/create-search-engine.ts";
import { createSettingsStore } from "../../src/core/settings/settings.ts";
import { memoryLibrary } from "./memory-library.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

/** A whole Readout over the tiny corpus and a library in memory; two of them answer the same. */
export async function freshReadout(): Promise<ReadoutApi> {
  const corpus = tinyCorpus();
  const { library } = await memoryLibrary(corpus);
  return createReadout({
    corpus,
    engine: createSearchEngine(corpus),
    library,
    settings: createSettingsStore({ initial: DEFAULT_SETTINGS, write: async () => undefined }),
    clock: () => 0,
  });
}
