import type { NewAnnotation } from "../../../src/contract/annotation.ts";
import type { Corpus } from "../../../src/core/corpus/corpus.ts";
import { indexedPassages } from "../../../src/core/search/indexed-passages.ts";
import { annotationImport } from "../../support/annotation-import.ts";
import { memoryLibrary, memoryStore } from "../../support/memory-library.ts";
import { indexOver, SHAPES } from "../search/index/segments.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

/** A library, empty unless something is added, and the import into it. */
export async function importing(corpus: Corpus = tinyCorpus(), added: NewAnnotation[] = []) {
  const store = memoryStore();
  const { library } = await memoryLibrary(corpus, { store });
  if (added.length > 0) await library.addAll(added);
  const passages = indexedPassages(corpus);
  const index = indexOver(SHAPES["one stored segment"]!(passages), passages);
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
