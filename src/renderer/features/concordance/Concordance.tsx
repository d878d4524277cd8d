import { useMemo } from "react";
import type { ConcordanceLine, ConcordanceRequest } from "../../../contract/analysis.ts";
import type { SearchRequest, SearchScope } from "../../../contract/search.ts";
import { IndexNote } from "../../session/IndexNote.tsx";
import { finishedScope } from "../../session/finished-scope.ts";
import { asksForMarks } from "../../session/mark-fields.ts";
import { useSession } from "../../session/Session.tsx";
import { useKept } from "../../session/use-kept.ts";
import { useDirectory } from "../../session/use-directory.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { ActionOutcome, ArrangementBar, type Arrangement, LinesBar } from "./ConcordanceBar.tsx";
import { ConcordanceGrid } from "./ConcordanceGrid.tsx";
import { useLineActions } from "./use-line-actions.ts";
import { type Lines, useLines } from "./use-lines.ts";
import { useTicked } from "./use-ticked.ts";
import "./concordance.css";

export interface ConcordanceProps {
  scope: SearchScope;
  /** Looks for something else. */
  onScope: (scope: SearchScope) => void;
  /** Reads a passage, with the matches of the request marked in it. */
  onRead: (passage: string, request: SearchRequest) => void;
}

const START: Arrangement = { sort: "reading", words: 3, width: 60 };

/** Every match of the search on a line of its own, beneath one another (key word in context). */
export function Concordance({ scope, onRead }: ConcordanceProps) {
  const { annotations } = useSession();
  const { names } = useDirectory();
  const [arrangement, setArrangement] = useKept("concordance.arrangement", START);
  const scopeKey = JSON.stringify(finishedScope(scope));
  const request = useMemo<ConcordanceRequest | null>(() => {
    const asked = JSON.parse(scopeKey) as SearchScope;
    return asked.query.trim() === "" ? null : { ...asked, ...arrangement };
  }, [scopeKey, arrangement]);
  const lines = useLines(request, asksForMarks(scope) ? annotations.all : null);
  const ticked = useTicked(scopeKey, lines);
  const actions = useLineActions({ request: request ?? { ...scope }, lines, ticked, names });
  const { sort, words } = arrangement;
  return (
    <section className="concordance" aria-label="Concordance of the search">
      <ArrangementBar arrangement={arrangement} onChange={setArrangement}>
        <ActionOutcome {...actions} />
      </ArrangementBar>
      {lines.first && lines.first.total > 0 && (
        <>
          <LinesBar {...{ lines, ticked, actions }} />
          <IndexNote index={lines.first.index} />
          <ConcordanceGrid
            order={`${scopeKey} ${sort} ${words}`}
            lines={lines}
            ticked={ticked}
            names={names}
            sort={sort}
            onSort={(next) => setArrangement({ ...arrangement, sort: next })}
            onFile={(chosen, how) => void actions.file(chosen, how)}
            onRead={(line: ConcordanceLine) => onRead(line.passage, scope)}
          />
        </>
      )}
      <NoLines scope={scope} lines={lines} />
    </section>
  );
}

/** What is so when there are no lines. */
function NoLines({ scope, lines }: { scope: SearchScope; lines: Lines }) {
  if (scope.query.trim() === "")
    return (
      <EmptyState title="What should be lined up?">
        <p>Type a word or a phrase into the search above: every match gets a line of its own.</p>
      </EmptyState>
    );
  if (lines.failure !== null)
    return (
      <EmptyState title="The concordance cannot be shown.">
        <p>{lines.failure}</p>
      </EmptyState>
    );
  if (!lines.first) return <Loading what="the concordance" />;
  if (lines.first.total > 0) return null;
  return (
    <>
      <IndexNote index={lines.first.index} />
      <EmptyState title="No words match.">
        <p>
          Searched for: {lines.first.reading || "nothing"}. Fields alone, such as a speaker, find
          passages but no words that could be lined up.
        </p>
      </EmptyState>
    </>
  );
}
