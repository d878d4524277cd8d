import { useEffect, useMemo, useRef } from "react";
import { counted } from "../../../core/text/counted.ts";
import { OutcomeLine } from "../../session/OutcomeLine.tsx";
import { useDirectory } from "../../session/use-directory.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FindingDetail } from "./FindingDetail.tsx";
import { FindingList } from "./FindingList.tsx";
import { countsOf, findingsOf, listed, summaryInWords } from "./findings.ts";
import { choiceOf } from "./fixes.ts";
import { ManuscriptPane } from "./ManuscriptPane.tsx";
import { ResultTools } from "./ResultTools.tsx";
import { SortFilter } from "./SortFilter.tsx";
import type { CheckResult } from "./use-checking.ts";
import type { CheckPlace } from "./use-decisions.ts";
import { useFindingActions } from "./use-finding-actions.ts";
import { useFindingKeys } from "./use-finding-keys.ts";
import { useSources } from "./use-sources.ts";
import "./finding.css";

interface FindingsPageProps {
  result: CheckResult;
  place: CheckPlace;
  problem: string | null;
  onAnother: () => void;
}

/** The manuscript with its quotations marked, all findings, and the one in hand beside its source. */
export function FindingsPage({ result, place, problem, onAnother }: FindingsPageProps) {
  const { report, text } = result;
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { names } = useDirectory();
  const all = useMemo(() => findingsOf(report), [report]);
  const counts = useMemo(() => countsOf(all), [all]);
  const rows = useMemo(() => listed(all, place.shown), [all, place.shown]);
  const finding = rows.find(({ id }) => id === place.at) ?? rows[0] ?? null;
  const sources = useSources(finding);
  const actions = useFindingActions({ finding, rows, place, sources });
  useFindingKeys({ root, list }, actions);
  const { change } = place;
  // This entry of the history may be another than the one in which all was decided.
  useEffect(() => change({}), [change]);
  return (
    <div ref={root} className="checker-result">
      <header className="checker-head">
        <ResultHead result={result} place={place} problem={problem} onAnother={onAnother} />
        <SortFilter
          counts={counts}
          shown={place.shown}
          onShown={(shown) => place.change({ shown })}
        />
      </header>
      <ManuscriptPane
        text={text}
        findings={all}
        at={finding?.id ?? null}
        decisions={place.decisions}
        onChoose={(at) => {
          const isListed = rows.some(({ id }) => id === at);
          place.change(isListed ? { at } : { at, shown: "all" });
        }}
      />
      <div className="checker-side">
        {rows.length === 0 ? (
          <EmptyState title={all.length === 0 ? "Nothing was found." : "None of these."}>
            <p>
              {all.length === 0
                ? "There are no quotations in this text, and nothing of the sources without quotation marks."
                : "Choose another kind of finding above."}
            </p>
          </EmptyState>
        ) : (
          <FindingList
            listRef={list}
            rows={rows}
            at={rows.findIndex(({ id }) => id === finding?.id)}
            decisions={place.decisions}
            onActivate={(index) => place.change({ at: rows[index]?.id ?? null })}
            onOpen={actions.open}
          />
        )}
        {finding && (
          <FindingDetail
            key={finding.id}
            finding={finding}
            sources={sources}
            names={names}
            fix={choiceOf(place.decisions, finding.id)}
            isLooked={place.decisions.looked.has(finding.id)}
            actions={actions}
          />
        )}
        <OutcomeLine outcome={actions.outcome} />
      </div>
    </div>
  );
}

/** What was checked, what it came to, and what can be done with all of it. */
function ResultHead({ result, place, problem, onAnother }: FindingsPageProps) {
  const { report } = result;
  const { words, passages } = report.summary;
  return (
    <>
      <div className="checker-title">
        <h2>Check of “{report.name}”</h2>
        <Button onPress={onAnother}>Check another text</Button>
      </div>
      <p className="page-lead">
        {summaryInWords(report)}. {counted(words, "word")} held against{" "}
        {counted(passages, "passage")}.
      </p>
      {problem !== null && <p className="page-problem">{problem}</p>}
      {report.warnings.map((warning) => (
        <p key={warning} className="page-problem">
          {warning}
        </p>
      ))}
      <ResultTools result={result} decisions={place.decisions} />
    </>
  );
}
