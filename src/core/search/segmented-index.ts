import type { IndexState } from "../../contract/search.ts";
import { findPage } from "./evaluate/find-page.ts";
import { findPlaces } from "./evaluate/find-places.ts";
import { listMatches } from "./evaluate/list-matches.ts";
import type { Texts } from "./evaluate/texts.ts";
import { collocateWords } from "./measure/collocate-words.ts";
import { compareTexts } from "./measure/compare-texts.ts";
import { countMatches } from "./measure/count-matches.ts";
import { countNgrams } from "./measure/count-ngrams.ts";
import { disperseMatches } from "./measure/disperse-matches.ts";
import { suggestTerms } from "./measure/suggest-terms.ts";
import { countHolding, findResemblances } from "./resemble/find-resemblances.ts";
import type { TextIndex } from "./text-index.ts";

/** Answers from the segments that there are when it is asked. */
export function createSegmentedIndex(texts: () => Texts, state: () => IndexState): TextIndex {
  return {
    state: async () => state(),
    find: async (request) => findPlaces(request, texts()),
    page: async (request) => findPage(request, texts()),
    listMatches: async (request) => listMatches(request, texts()),
    count: async (request) => countMatches(request, texts()),
    disperse: async (request) => disperseMatches(request, texts()),
    collocate: async (request) => collocateWords(request, texts()),
    compare: async (request) => compareTexts(request, texts()),
    countNgrams: async (request) => countNgrams(request, texts()),
    suggest: async (request) => suggestTerms(request, texts()),
    resemble: async (request) => findResemblances(request, texts()),
    countHolding: async (request) => countHolding(request, texts()),
  };
}
