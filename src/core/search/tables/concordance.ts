import type {
  ConcordanceLine,
  ConcordancePage,
  ConcordanceRequest,
} from "../../../contract/analysis.ts";
import type { Passage, TextSpan } from "../../../contract/work.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { speakerOf } from "../../corpus/speaker-of.ts";
import { dateOf, passageAt } from "../hits.ts";
import { matchedText } from "../matching/matched-text.ts";
import type { LeafPlace, TreeMatcher } from "../matching/tree-matcher.ts";
import type { MatchPlace } from "../text-index.ts";
import { askIndex, type SearchContext } from "../understand.ts";
import { countedScope } from "./counted-scope.ts";
import { leftContext, rightContext } from "./line-context.ts";

const DEFAULT_LINES = 50;
const DEFAULT_WIDTH = 60;
const MOST_WORDS = 3;

/** Every match of a query in its context. Rejects with ReadoutError `query-too-long`. */
export async function concordance(
  request: ConcordanceRequest,
  context: SearchContext,
): Promise<Omit<ConcordancePage, "tookMs">> {
  const { sort = "reading", words = MOST_WORDS, offset = 0, limit = DEFAULT_LINES } = request;
  const { understood, plan } = countedScope(request, context);
  const [outcome, found] = await askIndex(understood, context, (index) =>
    index.listMatches({ plan, sort, words, offset, limit }),
  );
  const width = request.width ?? DEFAULT_WIDTH;
  const lineOf = createLines(context.corpus, understood.matcher, width);
  return {
    ...outcome,
    total: found.total,
    passages: found.passages,
    lines: found.matches.flatMap((match) => lineOf(match) ?? []),
  };
}

/** Lines of a passage with several matches share the work of finding its words. */
function createLines(corpus: Corpus, matcher: TreeMatcher | null, width: number) {
  const known = new Map<Passage, Map<string, LeafPlace>>();
  const placesIn = (passage: Passage): Map<string, LeafPlace> => {
    const places = matcher?.places(matchedText(passage.text)) ?? [];
    return new Map(places.map((place) => [`${place.position} ${place.length}`, place]));
  };
  return (match: MatchPlace): ConcordanceLine | undefined => {
    const passage = passageAt(corpus, match);
    if (!passage) return undefined;
    const places = known.get(passage) ?? placesIn(passage);
    known.set(passage, places);
    const at = places.get(`${match.position} ${match.length}`);
    return at && lineAt(passage, { start: at.start, end: at.end }, width, corpus);
  };
}

function lineAt(passage: Passage, at: TextSpan, width: number, corpus: Corpus): ConcordanceLine {
  const { id, work, section, layer, kind, record, text } = passage;
  return {
    passage: id,
    work,
    section,
    layer,
    kind,
    speaker: speakerOf(passage, corpus),
    record,
    date: dateOf(passage, corpus),
    at,
    left: leftContext(text, at.start, width),
    match: text.slice(at.start, at.end).replace(/\s+/gu, " "),
    right: rightContext(text, at.end, width),
  };
}
