import { anchorTexts, createAnchorFinder } from "../../src/core/anchoring/anchor-finder.ts";
import { createAnnotationImport } from "../../src/core/annotation-import/annotation-import.ts";
import type { ResemblingPassages } from "../../src/core/annotation-import/find-works.ts";
import type { Corpus } from "../../src/core/corpus/corpus.ts";
import { decodeAnnotation } from "../../src/core/library/decode-annotation.ts";
import type { Library } from "../../src/core/library/library.ts";

/** The import of annotations into a library, with ids `i1`, `i2`… and one time for everything. */
export function annotationImport(corpus: Corpus, library: Library, index: ResemblingPassages) {
  let ids = 0;
  return createAnnotationImport({
    corpus,
    library,
    index,
    finder: createAnchorFinder(anchorTexts(corpus)),
    decodeStored: decodeAnnotation,
    now: () => "2026-02-03T04:05:06.000Z",
    newId: () => `i${(ids += 1)}`,
  });
}
