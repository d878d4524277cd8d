import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { SearchRequest } from "../../contract/search.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { DEFAULT_LIMIT } from "./search-engine.ts";
import type { SearchEngine, TextSearchPage } from "./search-engine.ts";
import { searchNotes } from "./search-notes.ts";

/** Where to search: the index over the text, and one's own annotations as they are now. */
export interface SearchScope {
  engine: SearchEngine;
  corpus: Corpus;
  annotations: AnchoredAnnotation[];
}

/** One page over all hits: passages in reading order, then notes. Rejects with ReadoutError `query-too-long`. */
export async function search(
  request: SearchRequest,
  { engine, corpus, annotations }: SearchScope,
): Promise<TextSearchPage> {
  const { offset = 0, limit = DEFAULT_LIMIT } = request;
  const notes = searchNotes(request, annotations, corpus);
  const page = await engine.search(request);
  const firstNote = Math.max(0, offset - page.total);
  const room = limit - page.hits.length;
  return {
    ...page,
    total: page.total + notes.length,
    hits: [...page.hits, ...notes.slice(firstNote, firstNote + room)],
  };
}
