import type { ActiveFilter } from "./active-filters.ts";

const EXAMPLES: readonly [typed: string, finds: string][] = [
  ["sanctions iran", "both words, in any order; the last one may be only begun"],
  ["“bin laden”", "exactly this phrase"],
  ["nato OR alliance -kosovo", "either word, without a third"],
  ["terror* near/5 moscow", "any ending, at most four words from another"],
  ["speaker:putin date:1999", "what one person says, in one year"],
  ["has:note tag:war", "what you have marked yourself"],
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
