import { ListBox, ListBoxItem } from "react-aria-components";

interface RecentSearchesProps {
  /** The latest first. */
  history: readonly string[];
  onRecall: (query: string) => void;
}

/** The queries that led somewhere, the latest first. */
export function RecentSearches({ history, onRecall }: RecentSearchesProps) {
  return (
    <section className="memory-part" aria-label="Recent">
      <h3 className="memory-title">Recent</h3>
      <ListBox
        aria-label="Recent searches"
        className="memory-list"
        escapeKeyBehavior="none"
        items={history.map((query) => ({ id: query, query }))}
        onAction={(key) => onRecall(String(key))}
        renderEmptyState={() => (
          <p className="memory-none">Searches that led somewhere will be here.</p>
        )}
      >
        {({ query }) => (
          <ListBoxItem id={query} textValue={query} className="memory-item">
            <span className="memory-query">{query}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}
