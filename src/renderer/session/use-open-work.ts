import { useCallback, useEffect, useMemo, useRef } from "react";
import type { ReadoutBridge } from "../../contract/api.ts";
import type { Passage, Section, Work } from "../../contract/work.ts";
import { locatePassages } from "../../core/corpus/locate-passages.ts";
import { locatorText } from "../../core/corpus/locator-text.ts";
import { type Loaded, useLoaded } from "./use-loaded.ts";
import type { Navigation } from "./use-route.ts";
import type { SettingsSession } from "./use-settings.ts";

export interface OpenWork {
  loaded: Loaded<Work>;
  work: Work | null;
  section: Section | null;
  /** The passage being read. */
  position: string | null;
  /** For example `Section 2 of 10 · 14 %`, with the page or time where the source has these. */
  place: string | null;
  /** Notes the passage that is being read. */
  onPosition: (passage: string) => void;
  /** The passage last read in a work, to come back to. */
  positionIn: (work: string) => string | null;
}

/**
 * The work that is open, which stays open behind the other views, and the place in it; opened again when
 * there is another version of its text.
 */
export function useOpenWork(
  bridge: ReadoutBridge,
  id: string | null,
  navigation: Navigation,
  { positions, change }: SettingsSession,
  version: string | undefined,
): OpenWork {
  const wanted = useMemo(() => (id ? { work: id, version } : null), [id, version]);
  const ask = useMemo(
    () => (wanted ? () => bridge.openWork({ work: wanted.work }) : null),
    [bridge, wanted],
  );
  const loaded = useLoaded(ask);
  const work = loaded.state === "ready" ? loaded.value : null;
  const passage = work ? positions[work.id] : undefined;
  const open = work?.id;
  const { settle } = navigation;

  const onPosition = useCallback(
    (now: string) => {
      if (!open) return;
      settle({ view: "read", work: open, passage: now });
      change({ positions: { [open]: now }, work: open });
    },
    [open, settle, change],
  );

  const current = useMemo(
    () => work?.passages.find(({ id }) => id === passage) ?? null,
    [work, passage],
  );
  const section = useMemo(
    () => work?.sections.find(({ id }) => id === current?.section) ?? null,
    [work, current],
  );
  // Asked only when one goes elsewhere; whoever holds it need not be drawn again with every scroll.
  const latest = useRef(positions);
  useEffect(() => {
    latest.current = positions;
  }, [positions]);
  const positionIn = useCallback((of: string) => latest.current[of] ?? null, []);
  const place = useMemo(() => placeOf(work, section, current), [work, section, current]);
  return { loaded, work, section, position: passage ?? null, place, onPosition, positionIn };
}

function placeOf(
  work: Work | null,
  section: Section | null,
  current: Passage | null,
): string | null {
  if (!work || !section || !current) return null;
  const last = work.sections.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
  const share = Math.round((100 * current.ordinal) / Math.max(work.passages.length - 1, 1));
  const where = section.number === null ? section.heading : `Section ${section.number} of ${last}`;
  const locator = locatePassages(work, [current.id]);
  const page = locator.kind === "paragraph" ? [] : [locatorText(locator)];
  return [where, ...page, `${share} %`].join(" · ");
}
