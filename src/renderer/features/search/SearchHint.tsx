import type { ActiveFilter } from "./active-filters.ts";

const EXAMPLES: readonly [typed: string, finds: string][] = [
  ["sanctions iran", "both words, in any order; the last one may be only begun"],
  ["“bin laden”", "exactly this phrase"],
  ["DON’T", "case, accents and the form of the apostrophe do not matter"],
  ["1999", "years and numbers exactly as written"],
];

/** What can be typed, while nothing is. */
export function SearchHint({ narrowed }: { narrowed: ActiveFilter[] }) {
  return (
    <div className="search-hint">
      <p>
        {narrowed.length === 0
          ? "Type words to search the texts, your notes and your tags."
          : `Type words to search within: ${narrowed.map(({ label }) => label).join(" · ")}.`}
      </p>
      <dl>
        {EXAMPLES.map(([typed, finds]) => (
          <div key={typed}>
            <dt>{typed}</dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <p className="search-keys">
        <kbd>↓</kbd> <kbd>↑</kbd> walk through the results · <kbd>Enter</kbd> reads · <kbd>Esc</kbd>{" "}
        closes
      </p>
    </div>
  );
}
