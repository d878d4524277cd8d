import type { QueryProblem, SearchPage, Suggestion } from "../../../../contract/search.ts";
import { Button } from "../../../ui/Button.tsx";
import { Keys } from "../../../ui/Keys.tsx";
import { indexInWords } from "./index-in-words.ts";
import { queryEcho } from "./query-echo.ts";
import "./query-notes.css";

export interface QueryNotesProps {
  page: SearchPage;
  /** Another text was chosen for the query. */
  onQuery: (query: string) => void;
  /** Whether to say how far the index has come; default true. */
  isOfIndex?: boolean;
}

const MOST_SUGGESTIONS = 3;

/** What has to be known beside an answer: what was wrong, what else could be meant, and what is not searched yet. */
export function QueryNotes({ page, onQuery, isOfIndex = true }: QueryNotesProps) {
  const { problems, suggestions, index, query } = page;
  const isPartial = isOfIndex && !index.isComplete;
  if (problems.length === 0 && suggestions.length === 0 && !isPartial) return null;
  return (
    <div className="query-notes">
      {isPartial && <p className="search-index-note">{indexInWords(index)}</p>}
      {problems.length > 0 && <Problems {...{ query, problems, onQuery }} />}
      {suggestions.length > 0 && <Suggestions suggestions={suggestions} onQuery={onQuery} />}
    </div>
  );
}

interface ProblemsProps {
  query: string;
  problems: QueryProblem[];
  onQuery: (query: string) => void;
}

const MOST_PROBLEMS = 5;

/** The query with what is wrong in it, why, and how it was read instead, which is the same for all. */
function Problems({ query, problems, onQuery }: ProblemsProps) {
  const shown = problems.slice(0, MOST_PROBLEMS);
  // The same can be wrong in several places, which the query itself shows.
  const messages = [...new Set(shown.map(({ message }) => message))];
  const nearest = problems.find((problem) => problem.nearest !== undefined)?.nearest;
  const echo = queryEcho(
    query,
    shown.map(({ at }) => at),
  );
  return (
    <div className="search-problem">
      <p className="query-echo">
        {echo.map(({ start, text, isWrong }) =>
          isWrong ? (
            <u key={start} className="query-wrong">
              {text}
            </u>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </p>
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {problems.length > shown.length && <p>And {problems.length - shown.length} more.</p>}
      {nearest !== undefined && nearest !== query && (
        <Button className="query-nearest" onPress={() => onQuery(nearest)}>
          <span>
            Use: <b>{nearest}</b>
          </span>
        </Button>
      )}
    </div>
  );
}

function Suggestions({
  suggestions,
  onQuery,
}: {
  suggestions: Suggestion[];
  onQuery: (query: string) => void;
}) {
  return (
    <p className="query-suggestions">
      Did you mean{" "}
      {suggestions.slice(0, MOST_SUGGESTIONS).map(({ query, total }, index) => (
        <Button key={query} className="query-suggestion" onPress={() => onQuery(query)}>
          <span>
            <b>{query.trim()}</b>? ({total.toLocaleString("en")})
          </span>
          {index === 0 && <Keys chord="Alt+Enter" />}
        </Button>
      ))}
    </p>
  );
}
