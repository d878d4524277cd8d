import { type UIEvent, useEffect, useMemo } from "react";
import type { Hit, SearchRequest } from "../../../contract/search.ts";
import type { Work } from "../../../contract/work.ts";
import { type ResultGroup, groupHits } from "./result-groups.ts";
import { ResultItem } from "./ResultItem.tsx";
import { useRest } from "./use-rest.ts";
import type { Directory, SectionName } from "../../session/directory.ts";
import "./result-list.css";

export interface ResultListProps {
  listId: string;
  work: Work | null;
  hits: Hit[];
  request: SearchRequest;
  active: number;
  directory: Directory;
  nameOf: (section: string | null) => SectionName | undefined;
  onRead: (hit: Hit, request: SearchRequest) => void;
  /** The end of the list has nearly come into view. */
  onEnd: () => void;
}

const NEAR_END_PX = 400;
const SEEN_AT_ONCE = 10;

/** The hits by section; the option at `active` is the one that the search box points at. */
export function ResultList(props: ResultListProps) {
  const { listId, work, hits, request, active, directory, nameOf, onEnd } = props;
  const drawn = useRest(hits, SEEN_AT_ONCE);
  const groups = useMemo(() => groupHits(drawn), [drawn]);
  const hasSeveralWorks = new Set(hits.flatMap((hit) => hit.work ?? [])).size > 1;

  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, active]);

  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (scrollTop + clientHeight > scrollHeight - NEAR_END_PX) onEnd();
  };

  // A select has no room for marks, speakers and dates: the roles of a list box say what this is.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div
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
              title={directory.work(group.work)?.title}
              section={nameOf(group.section)}
              isWorkNamed={hasSeveralWorks && groups[index - 1]?.work !== group.work}
            />
          </div>
          {group.hits.map((hit, place) => (
            <ResultItem
              key={`${hit.passage} ${hit.annotation}`}
              id={`${listId}-${group.from + place}`}
              hit={hit}
              request={request}
              directory={directory}
              onRead={props.onRead}
              persons={work?.id === hit.work ? work?.persons : directory.persons(hit.work)}
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
  /** Of the work. */
  title: string | undefined;
  section: SectionName | undefined;
  isWorkNamed: boolean;
}

function GroupName({ group, title, section, isWorkNamed }: GroupNameProps) {
  if (group.kind === "notes") return <span>My notes</span>;
  return (
    <>
      {isWorkNamed && title && <span className="result-work">{title}</span>}
      {section && section.number !== null && (
        <span className="result-number">{section.number}</span>
      )}
      <span>{section?.heading || title || "…"}</span>
    </>
  );
}
