import type { SearchScope } from "../../contract/search.ts";
import { HISTORY_LENGTH, type SavedSearch } from "../../contract/settings.ts";
import { parseQuery } from "../../core/query/parse-query.ts";

/** The query so that it finds the same when it is typed no more: `sanc` that was not finished is `sanc*`. */
export function spelledOut({ query, unfinished = false }: SearchScope): string {
  const text = query.trim();
  return unfinished && text.length <= LONGEST && isOpenWord(query) ? `${text}*` : text;
}

function isOpenWord(text: string): boolean {
  try {
    const [open, finished] = [parseQuery(text, { unfinished: true }), parseQuery(text)];
    return JSON.stringify(open.root) !== JSON.stringify(finished.root);
  } catch {
    // Too deep to be read: it is refused wherever it is asked.
    return false;
  }
}

/** The history with a query at its head; each query stands in it once, and blank ones never. */
export function remembered(history: readonly string[], query: string): string[] {
  const text = query.trim();
  if (text === "" || text.length > LONGEST) return [...history];
  return [text, ...history.filter((other) => other !== text)].slice(0, HISTORY_LENGTH);
}

/** The saved searches with one more, in the order of their names; the same name is replaced. */
export function withSaved(saved: readonly SavedSearch[], search: SavedSearch): SavedSearch[] {
  return [...saved.filter(({ name }) => name !== search.name), search].toSorted(byName);
}

/** The saved searches with one called otherwise; another of that name is replaced. */
export function renamed(saved: readonly SavedSearch[], from: string, to: string): SavedSearch[] {
  const search = saved.find(({ name }) => name === from);
  if (!search) return [...saved];
  return withSaved(
    saved.filter((other) => other !== search),
    { ...search, name: to },
  );
}

export function withoutSaved(saved: readonly SavedSearch[], name: string): SavedSearch[] {
  return saved.filter((search) => search.name !== name);
}

/** As the settings take them. */
const LONGEST = 10_000;

function byName(a: SavedSearch, b: SavedSearch): number {
  return a.name.localeCompare(b.name, "en", { sensitivity: "base" }) || (a.name < b.name ? -1 : 1);
}
