import type { Hit } from "../../contract/search.ts";
import type { Passage } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { speakerOf } from "../corpus/speaker-of.ts";
import { findMatches } from "./find-matches.ts";
import { parseQuery } from "./query.ts";
import type { Query } from "./query.ts";
import { DEFAULT_LIMIT } from "./search-engine.ts";
import type { SearchEngine } from "./search-engine.ts";
import { createPassageFilter, includesText } from "./search-filters.ts";
import { createSearchIndex } from "./search-index.ts";
import { snippetOf } from "./snippet.ts";

/** Indexes a corpus, which takes a while for a large one; belongs off the thread that paints. */
export function createSearchEngine(corpus: Corpus): SearchEngine {
  const passages = corpus.works.flatMap((work) => work.passages);
  const index = createSearchIndex(passages.map((passage) => passage.text));

  const find = (query: Query, accepts: (passage: Passage) => boolean): Passage[] =>
    index
      .find(query, (ordinal) => {
        const passage = passages[ordinal];
        return passage !== undefined && accepts(passage);
      })
      .flatMap((ordinal) => passages[ordinal] ?? []);

  return {
    async search({ query: text, offset = 0, limit = DEFAULT_LIMIT, ...filters }) {
      const query = parseQuery(text);
      const found = includesText(filters) ? find(query, createPassageFilter(filters, corpus)) : [];
      return {
        query: text,
        reading: query.reading,
        problems: query.problems,
        total: found.length,
        hits: found
          .slice(offset, offset + limit)
          .map((passage) => passageHit(passage, query, corpus)),
      };
    },
  };
}

function passageHit(passage: Passage, query: Query, corpus: Corpus): Hit {
  const { work, section, id, kind, layer, record, text } = passage;
  const matches = findMatches(text, query);
  return {
    layer,
    work,
    section,
    passage: id,
    kind,
    speaker: speakerOf(passage, corpus),
    record,
    date: record === null ? null : (corpus.record(work, record)?.date.iso ?? null),
    annotation: null,
    text,
    matches,
    snippet: snippetOf(text, matches),
  };
}
