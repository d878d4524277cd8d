import type { VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from "react";
import type { Hit, SearchPage, SearchRequest } from "../../../../contract/search.ts";
import type { Work } from "../../../../contract/work.ts";
import type { ListPlace } from "../../../session/kept-results.ts";
import { useSession } from "../../../session/Session.tsx";
import { useStableActions } from "../../../ui/use-stable-actions.ts";
import { hitAt, type HitPages } from "../asking/hit-pages.ts";
import type { Results } from "../asking/use-results.ts";
import type { Directory } from "../../../session/directory.ts";
import { useSections } from "../use-sections.ts";
import { fileableOf } from "./fileable-of.ts";
import { HitRow } from "./HitRow.tsx";
import { MOST_ROWS, useHitWindow } from "./use-hit-window.ts";
import { useHitKeys } from "./use-hit-keys.ts";
import "../result-list.css";
import "./hit-list.css";

interface HitListProps {
  answer: { key: string; request: SearchRequest; pages: HitPages; place: ListPlace | null };
  page: SearchPage;
  /** How much was found, in words. */
  said: string;
  /** The work that is open. */
  work: Work | null;
  results: Results;
  directory: Directory;
  isGrouped: boolean;
  listRef: RefObject<HTMLDivElement | null>;
  /** The list has come; what it returns is done before it goes. */
  onList: (list: HTMLElement) => () => void;
  onRead: (hit: Hit, request: SearchRequest) => void;
  onLeave: () => void;
}

/** All the hits as one list, however long: only those in view are drawn, only those looked at are loaded. */
export function HitList(props: HitListProps) {
  const { answer, page, said, work, results, directory, isGrouped, listRef, onList } = props;
  const { key, request, pages, place } = answer;
  const { filing } = useSession();
  const id = useId();
  const count = Math.min(page.total, MOST_ROWS);
  const rows = useHitWindow({ count, place, listRef, isGrouped, want: results.want });
  const { active, setActive, onKeyDown } = useHitKeys({
    ...props,
    count,
    place,
    hitAt: (index) => hitAt(pages, index),
    onMove: rows.show,
    onFile: (hit, how) => filing[how]([fileableOf(hit)]),
  });
  useLayoutEffect(() => {
    if (listRef.current) return onList(listRef.current);
    return undefined;
  }, [listRef, onList]);

  const left = useRef<() => void>(() => undefined);
  useEffect(() => {
    left.current = () => results.leave(key, { ...rows.place(), active });
  });
  useEffect(() => () => left.current(), []);

  const { read } = useStableActions({
    read: (index: number) => {
      const hit = hitAt(pages, index);
      setActive(index);
      if (!hit) return;
      results.leave(key, { ...rows.place(), active: index });
      props.onRead(hit, request);
    },
  });

  // A select has no room for marks, speakers and dates: the roles of a list box say what this is.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <>
      <HitsHead
        {...{ page, said }}
        number={Math.max(active, rows.top) + 1}
        isLate={!results.isCurrent}
      />
      <div
        ref={listRef}
        id={id}
        className="hit-list"
        role="listbox"
        aria-label="Search results"
        tabIndex={0}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (active < 0) setActive(rows.top);
        }}
      >
        <div role="presentation" className="hit-space" style={{ height: rows.height }}>
          <HitRows
            {...{ id, pages, request, work, directory, isGrouped, active }}
            items={rows.items}
            measure={rows.measure}
            total={page.total}
            onRead={read}
          />
        </div>
      </div>
      {page.total > count && (
        <p className="hits-rest">
          The list ends at {count.toLocaleString("en")}; narrow the search to see the others.
        </p>
      )}
    </>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}

interface HitRowsProps {
  id: string;
  items: VirtualItem[];
  measure: (element: Element | null) => void;
  pages: HitPages;
  request: SearchRequest;
  work: Work | null;
  directory: Directory;
  isGrouped: boolean;
  active: number;
  total: number;
  onRead: (index: number) => void;
}

/** The rows in view, each in its place. */
function HitRows(props: HitRowsProps) {
  const { id, items, pages, request, work, directory, isGrouped, active, total } = props;
  const drawn = items.map(({ index, start }) => ({ index, start, hit: hitAt(pages, index) }));
  const nameOf = useSections(
    work,
    directory,
    drawn.flatMap(({ hit }) => hit ?? []),
  );
  return drawn.map(({ index, start, hit }) => (
    <div
      key={index}
      ref={props.measure}
      data-index={index}
      role="presentation"
      className="hit-place"
      style={{ transform: `translateY(${start}px)` }}
    >
      <HitRow
        id={`${id}-${index}`}
        {...{ index, hit, request, directory, isGrouped, total }}
        before={index === 0 ? null : hitAt(pages, index - 1)}
        section={nameOf(hit?.section ?? null)}
        persons={hit?.work === work?.id ? work?.persons : directory.persons(hit?.work ?? null)}
        isActive={index === active}
        onRead={props.onRead}
      />
    </div>
  ));
}

interface HitsHeadProps {
  page: SearchPage;
  said: string;
  /** Of the hit in hand or at the top, from 1. */
  number: number;
  isLate: boolean;
}

function HitsHead({ page, said, number, isLate }: HitsHeadProps) {
  return (
    <div className="hits-head" data-is-late={isLate || undefined}>
      <span className="hits-sum">{said}</span>
      <span className="hits-place">
        {number.toLocaleString("en")} of {page.total.toLocaleString("en")}
      </span>
      <span className="hits-reading">{page.reading}</span>
    </div>
  );
}
