import { useCallback, useMemo, useState } from "react";
import type { ReadoutBridge } from "../../contract/api.ts";
import type { CorpusSummary } from "../../contract/work.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { CHECK, DOSSIERS, EMPTY_SEARCH, IMPORT, LIBRARY, type Route, type View } from "./route.ts";
import { useFound } from "./use-found.ts";
import { type OpenWork, useOpenWork } from "./use-open-work.ts";
import { type Navigation, useRoute } from "./use-route.ts";
import type { SettingsSession } from "./use-settings.ts";

export interface Reading {
  navigation: Navigation;
  open: OpenWork;
  found: ReturnType<typeof useFound>;
  /** Goes somewhere; a work without a passage opens where it was left. */
  go: (route: Route) => void;
  goToView: (view: View) => void;
  /** Leads to the next or previous match. */
  stepMatch: (direction: 1 | -1) => void;
}

/** What is being read, and the ways to get elsewhere. */
export function useReading(
  bridge: ReadoutBridge,
  corpora: CorpusSummary[],
  settings: SettingsSession,
): Reading {
  const [first] = useState(() => firstWork(corpora, settings.settings.work));
  const resolve = (route: Route): Route => {
    if (route.view !== "read" || route.passage) return route;
    const work = route.work ?? first;
    return { ...route, work, passage: (work && settings.positions[work]) ?? null };
  };
  const navigation = useRoute(resolve);
  const { route } = navigation.arrived;
  const [shelf, setShelf] = useState(first);
  const wanted = route.view === "read" ? (route.work ?? first) : shelf;
  if (wanted !== shelf) setShelf(wanted);
  const [lastSearch, setLastSearch] = useState<Route>(EMPTY_SEARCH);
  if (route.view === "search" && route !== lastSearch) setLastSearch(route);
  const [lastCheck, setLastCheck] = useState<Route>(CHECK);
  if (route.view === "check" && route !== lastCheck) setLastCheck(route);
  const [lastDossier, setLastDossier] = useState<Route>(DOSSIERS);
  if (route.view === "dossiers" && route !== lastDossier) setLastDossier(route);
  const open = useOpenWork(bridge, wanted, navigation, settings, versionOf(corpora, wanted));
  const found = useFound(bridge, wanted);

  const { go: navigate } = navigation;
  const { positionIn } = open;
  const go = useCallback(
    (to: Route) => {
      if (to.view !== "read" || to.passage) return navigate(to);
      const work = to.work ?? wanted;
      navigate({ view: "read", work, passage: work && positionIn(work) }, "resume");
    },
    [navigate, positionIn, wanted],
  );
  const goToView = useCallback(
    (view: View) => {
      if (view === "read") go({ view, work: wanted, passage: null });
      else if (view === "search") go(lastSearch);
      else if (view === "check") go(lastCheck);
      else if (view === "library") go(LIBRARY);
      else if (view === "import") go(IMPORT);
      else if (view === "dossiers") go(lastDossier);
      else go(view === "people" ? { view, person: null } : { view });
    },
    [go, wanted, lastSearch, lastCheck, lastDossier],
  );
  const matches = found.found;
  const announce = useAnnounce();
  const stepMatch = useCallback(
    (direction: 1 | -1) => {
      const next = matches?.step(direction);
      if (!next) return;
      navigate({ view: "read", work: wanted, passage: next.passage });
      announce(`Match ${next.number} of ${matches?.count}`);
    },
    [matches, navigate, wanted, announce],
  );
  return useMemo(
    () => ({ navigation, open, found, go, goToView, stepMatch }),
    [navigation, open, found, go, goToView, stepMatch],
  );
}

/** Undefined when there is no such work, or no longer. */
function versionOf(corpora: CorpusSummary[], work: string | null): string | undefined {
  for (const { works } of corpora) {
    const found = works.find(({ id }) => id === work);
    if (found) return found.textVersion;
  }
  return undefined;
}

function firstWork(corpora: CorpusSummary[], last: string | null): string | null {
  const works = corpora.flatMap((corpus) => corpus.works.map(({ id }) => id));
  return last && works.includes(last) ? last : (works[0] ?? null);
}
