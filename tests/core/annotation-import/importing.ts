import type { NewAnnotation } from "../../../src/contract/annotation.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { indexedPassages } from "../../../src/core/search/indexed-passages.ts";
import { indexedRecords } from "../../../src/core/search/record-years.ts";
import { annotationImport } from "../../support/annotation-import.ts";
import { memoryLibrary, memoryStore } from "../../support/memory-library.ts";
import { createPlainIndex } from "../../support/plain-index/plain-index.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

/** A library, empty unless something is added, and the import into it. */
export async function importing(corpus: Corpus = tinyCorpus(), added: NewAnnotation[] = []) {
  const store = memoryStore();
  const { library } = await memoryLibrary(corpus, { store });
  if (added.length > 0) await library.addAll(added);
  const index = createPlainIndex(indexedPassages(corpus), indexedRecords(corpus));
  const incoming = annotationImport(corpus, library, index);
  return {
    library,
    /** As they are stored. */
    stored: () => [...store.kept.items.values()],
    preview: (text: string, name = "notes.json") =>
      incoming.previewAnnotationImport({ name, text }),
    take: (text: string, name = "notes.json") => incoming.importAnnotations({ name, text }),
  };
}
