import type { SearchPage, SearchRequest } from "../../contract/search.ts";
import type { Plan } from "./plan/plan.ts";
import { facetsOf, tagSets } from "./facets.ts";
import { passageAt, passageHit } from "./hits.ts";
import { searchNotes } from "./notes/search-notes.ts";
import { mayHaveMissingWords, suggestionsFor } from "./suggestions.ts";
import { askIndex, understand, type SearchContext } from "./understand.ts";

/** How many hits a page holds when the request does not say. */
const DEFAULT_LIMIT = 50;

const NOTHING: Plan = { op: "none" };
const NO_TAGS = { tags: [], sets: [] };

/**
 * One page over all hits: passages in the order asked for, then one's own notes in reading order. Rejects
 * with ReadoutError `query-too-long`.
 */
export async function search(
  request: SearchRequest,
  context: SearchContext,
): Promise<Omit<SearchPage, "tookMs">> {
  const { offset = 0, limit = DEFAULT_LIMIT, order = "reading", facets = false } = request;
  const { corpus, annotations } = context;
  const understood = understand(request, context);
  const { query, matcher, plan } = understood;
  const notes = searchNotes(understood, context);
  const tags = facets ? tagSets(annotations, corpus) : NO_TAGS;
  const asked = { plan: query.root ? plan : NOTHING, offset, limit };
  const counted = (request.knownTotal ?? 0) - notes.length;
  const isCounted = request.knownTotal !== undefined && order === "reading" && !facets;
  const [outcome, found] = await askIndex(understood, context, async (index) =>
    isCounted
      ? { places: await index.page(asked), total: counted, facets: [], inSets: [] }
      : index.find({ ...asked, order, facets, sets: tags.sets }),
  );
  const passages = found.places.flatMap((place) => passageAt(corpus, place) ?? []);
  const firstNote = Math.max(0, offset - found.total);
  const total = found.total + notes.length;
  return {
    ...outcome,
    total,
    hits: [
      ...passages.map((passage) => passageHit(passage, matcher, corpus)),
      ...notes.slice(firstNote, firstNote + limit - passages.length),
    ],
    facets: facets ? facetsOf(found, tags, notes, context) : [],
    suggestions: mayHaveMissingWords(understood, total)
      ? await suggestionsFor(understood, context)
      : [],
  };
}
