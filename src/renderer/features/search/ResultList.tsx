import { type UIEvent, useEffect, useMemo } from "react";
import type { Hit, SearchRequest } from "../../../contract/search.ts";
import type { Work } from "../../../contract/work.ts";
import { useWorks } from "../../session/use-works.ts";
import { type ResultGroup, groupHits } from "./result-groups.ts";
import { ResultItem } from "./ResultItem.tsx";
import type { Directory } from "./use-directory.ts";
import "./result-list.css";

export interface ResultListProps {
  listId: string;
  work: Work | null;
  hits: Hit[];
  request: SearchRequest;
  active: number;
  directory: Directory;
  onRead: (hit: Hit, request: SearchRequest) => void;
  /** The end of the list has nearly come into view. */
  onEnd: () => void;
}

const NEAR_END_PX = 400;

/** The hits by section; the option at `active` is the one that the search box points at. */
export function ResultList(props: ResultListProps) {
  const { listId, work, hits, request, active, onEnd } = props;
  const groups = useMemo(() => groupHits(hits), [hits]);
  const others = useMemo(
    () => [
      ...new Set(hits.flatMap((hit) => (hit.work && hit.work !== work?.id ? [hit.work] : []))),
    ],
    [hits, work],
  );
  const opened = useWorks(others);
  const workOf = (id: string | null) =>
    id === null ? undefined : id === work?.id ? work : opened.byId.get(id);
  const hasSeveralWorks = others.length > (hits.some((hit) => hit.work === work?.id) ? 0 : 1);

  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, active]);

  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (scrollTop + clientHeight > scrollHeight - NEAR_END_PX) onEnd();
  };

  // A select has no room for marks, speakers and dates: the roles of a list box say what this is.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    // Other words begin at the top of their list again.
    <div
      key={JSON.stringify(request)}
      id={listId}
      className="result-list"
      role="listbox"
      aria-label="Search results"
      tabIndex={-1}
      onScroll={onScroll}
    >
      {groups.map((group, index) => (
        <div key={group.key} role="group" aria-labelledby={`${listId}-g${index}`}>
          <div id={`${listId}-g${index}`} className="result-heading">
            <GroupName
              group={group}
              work={workOf(group.work)}
              isWorkNamed={hasSeveralWorks && groups[index - 1]?.work !== group.work}
            />
          </div>
          {group.hits.map((hit, place) => (
            <ResultItem
              key={`${hit.passage} ${hit.annotation}`}
              id={`${listId}-${group.from + place}`}
              hit={hit}
              request={request}
              directory={props.directory}
              onRead={props.onRead}
              persons={workOf(hit.work)?.persons}
              isActive={active === group.from + place}
            />
          ))}
        </div>
      ))}
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}

interface GroupNameProps {
  group: ResultGroup;
  work: Work | undefined;
  isWorkNamed: boolean;
}

function GroupName({ group, work, isWorkNamed }: GroupNameProps) {
  if (group.kind === "notes") return <span>My notes</span>;
  const section = work?.sections.find(({ id }) => id === group.section);
  return (
    <>
      {isWorkNamed && work && <span className="result-work">{work.title}</span>}
      {section && section.number !== null && (
        <span className="result-number">{section.number}</span>
      )}
      <span>{section?.heading || work?.title || "…"}</span>
    </>
  );
}
