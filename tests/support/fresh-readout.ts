import type { ReadoutApi } from "../../src/contract/api.ts";
import { DEFAULT_SETTINGS } from "../../src/contract/settings.ts";
import { createReadout } from "../../src/core/readout.ts";
import { indexedPassages } from "../../src/core/search/indexed-passages.ts";
import { indexedRecords } from "../../src/core/search/record-years.ts";
import { createSettingsStore } from "../../src/core/settings/settings.ts";
import { annotationImport } from "./annotation-import.ts";
import { noOwnStyle } from "./no-own-style.ts";
import { noPrinter } from "./no-printer.ts";
import { memoryChecks } from "./checking/memory-checks.ts";
import { memoryDesk } from "./memory-desk.ts";
import { memoryLibrary } from "./memory-library.ts";
import { createPlainIndex } from "./plain-index/plain-index.ts";
import { tinyCorpus } from "./tiny-corpus.ts";

/** A whole Readout over the tiny corpus and a library in memory; two of them answer the same. */
export async function freshReadout(): Promise<ReadoutApi> {
  const corpus = tinyCorpus();
  const { library } = await memoryLibrary(corpus);
  const index = createPlainIndex(indexedPassages(corpus), indexedRecords(corpus));
  return createReadout({
    corpus,
    index,
    library,
    settings: createSettingsStore({ initial: DEFAULT_SETTINGS, write: async () => undefined }),
    desk: memoryDesk().api,
    checks: memoryChecks(corpus, index).api,
    incoming: annotationImport(corpus, library, index),
    chooseStyle: noOwnStyle,
    print: noPrinter,
    encode: (bytes) => Buffer.from(bytes).toString("base64"),
    clock: () => 0,
  });
}
