import { memo, useCallback } from "react";
import type { Hit, SearchRequest } from "../../../../contract/search.ts";
import { ResultItem } from "../ResultItem.tsx";
import { isSameGroup } from "../result-groups.ts";
import type { Directory, Listed, SectionName } from "../../../session/directory.ts";

interface HitRowProps {
  id: string;
  index: number;
  /** Undefined until it is loaded. */
  hit: Hit | undefined;
  /** The hit before it; null before the first, undefined when that is not loaded. */
  before: Hit | null | undefined;
  section: SectionName | undefined;
  /** The persons of the hit's work, for their colours. */
  persons: readonly Listed[] | undefined;
  request: SearchRequest;
  directory: Directory;
  isGrouped: boolean;
  total: number;
  isActive: boolean;
  onRead: (index: number) => void;
}

/** One hit of the list, below the heading of its section when it is the first of it. */
export const HitRow = memo(function HitRow(props: HitRowProps) {
  const { index, hit, before, section, directory, isGrouped, onRead } = props;
  const read = useCallback(() => onRead(index), [onRead, index]);
  if (!hit) return <div className="hit-awaited" aria-hidden="true" />;
  const beginsGroup = isGrouped && before !== undefined && !(before && isSameGroup(before, hit));
  const isOneOfSeveral = directory.works.length > 1;
  const isNewWork = isOneOfSeveral && before !== undefined && before?.work !== hit.work;
  const title = directory.work(hit.work)?.title;
  const place =
    hit.layer === "notes"
      ? "My notes"
      : [section?.number, section?.heading].filter((part) => part || part === 0).join(" ");
  const whereabouts =
    isGrouped || hit.layer === "notes"
      ? null
      : [isOneOfSeveral && title, place].filter(Boolean).join(" · ");
  return (
    <>
      {beginsGroup && (
        <div className="result-heading hit-heading">
          {isNewWork && hit.layer !== "notes" && title && (
            <span className="result-work">{title}</span>
          )}
          <span>{place || title || "…"}</span>
        </div>
      )}
      <ResultItem
        id={props.id}
        hit={hit}
        request={props.request}
        persons={props.persons}
        directory={directory}
        isActive={props.isActive}
        onRead={read}
        number={index + 1}
        total={props.total}
        whereabouts={whereabouts}
      />
    </>
  );
});
