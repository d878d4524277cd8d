import type { ReadoutBridge } from "../../../../contract/api.ts";
import type { SearchPage, SearchRequest } from "../../../../contract/search.ts";

/**
 * Searches; when the word that is still being typed begins none that occurs, it is also taken for finished,
 * to learn which spelling may be meant.
 */
export async function searchWithSpelling(
  bridge: Pick<ReadoutBridge, "search">,
  request: SearchRequest,
): Promise<SearchPage> {
  const page = await bridge.search(request);
  if (page.total > 0 || page.suggestions.length > 0 || !request.unfinished) return page;
  const finished = await bridge.search({ ...request, unfinished: false, limit: 0 });
  return { ...page, suggestions: finished.suggestions };
}
