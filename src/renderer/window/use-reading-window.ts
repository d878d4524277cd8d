import { useCallback, useMemo, useState } from "react";
import type { ReadoutBridge } from "../../contract/api.ts";
import type { Settings } from "../../contract/settings.ts";
import type { CorpusSummary } from "../../contract/work.ts";
import { isShown } from "../features/reader/blocks.ts";
import { useChecking } from "../features/checking/use-checking.ts";
import { useDecisions } from "../features/checking/use-decisions.ts";
import { useImport } from "../features/import-desk/use-import.ts";
import type { Session } from "../session/Session.tsx";
import { type AnnotationSession, useAnnotations } from "../session/use-annotations.ts";
import { useFiling } from "../session/use-filing.ts";
import { useEditing } from "../session/use-editing.ts";
import { usePanes } from "../session/use-panes.ts";
import { type Reading, useReading } from "../session/use-reading.ts";
import { useSearchState } from "../session/use-search-state.ts";
import type { SettingsSession } from "../session/use-settings.ts";
import { useShortcuts } from "../session/use-shortcuts.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { focusText } from "./focus-panes.ts";
import { useOpening } from "./use-opening.ts";
import { useRepair } from "./use-repair.ts";
import { useViewFocus } from "./use-view-focus.ts";
import { type DialogName, undoActions, windowActions } from "./window-actions.ts";

export interface WindowProps {
  bridge: ReadoutBridge;
  corpora: CorpusSummary[];
  settings: SettingsSession;
  /** Reads again what works there are. */
  onWorksChange: () => void;
  /** What went wrong with the settings, if anything. */
  problem: string | null;
}

const SHOWN_SAID = {
  record: "The words of the record only",
  commentary: "The words of the editor only",
  both: "Record and commentary",
} as const;

/** The state of the window, and the ways from one part of it to another. */
export function useReadingWindow(props: WindowProps) {
  const { bridge, corpora, settings, problem } = props;
  const announce = useAnnounce();
  const annotations = useAnnotations(bridge);
  const reading = useReading(bridge, corpora, settings);
  const panes = usePanes(settings);
  const search = useSearchState();
  const { uncover } = panes;
  const returnToText = useCallback(
    (passage: string | undefined) => {
      uncover();
      // Only when it is drawn without the pane before it can the text take the focus.
      requestAnimationFrame(() => focusText(passage));
    },
    [uncover],
  );
  const editing = useEditing(annotations, panes.show, returnToText);
  const [dialog, openDialog] = useState<DialogName | null>(null);

  const { go } = reading;
  const { change } = settings;
  const read = useReadAt({ reading, settings, uncover, setActive: editing.setActive });

  const { reloadWorks, importing } = useTexts(props, annotations);
  const checks = useChecks(bridge, reading);
  const filing = useFiling({ bridge, annotations, settings });
  const session = useMemo<Session>(
    () => ({
      bridge,
      corpora,
      reloadWorks,
      annotations,
      settings: settings.settings,
      changeSettings: change,
      filing: filing.actions,
      go,
      read,
    }),
    [
      bridge,
      corpora,
      reloadWorks,
      annotations,
      settings.settings,
      change,
      filing.actions,
      go,
      read,
    ],
  );
  const opening = useOpening({ annotations, editing, search, panes, reading, settings, read });
  const repairing = useRepair({ annotations, reading, read });
  const undoing = useMemo(() => undoActions({ annotations, announce }), [annotations, announce]);
  useShortcuts(
    useMemo(() => {
      const show = (layer: Settings["shown"]) => {
        change({ shown: layer });
        announce(SHOWN_SAID[layer]);
      };
      return windowActions({ undoing, search, panes, reading, show, openDialog });
    }, [undoing, search, panes, reading, change, announce]),
  );
  useViewFocus(reading.navigation.arrived);
  const notices = useNotices(annotations, problem);
  return {
    session,
    annotations,
    reading,
    panes,
    search,
    editing,
    dialog,
    openDialog,
    opening,
    undoing,
    repairing,
    importing,
    ...checks,
    filing,
    notices,
  };
}

interface ReadAtParts {
  reading: Reading;
  settings: SettingsSession;
  uncover: () => void;
  setActive: (annotation: string | null) => void;
}

/** Goes to a passage, and shows it where its layer was hidden. */
function useReadAt({ reading, settings, uncover, setActive }: ReadAtParts) {
  const announce = useAnnounce();
  const { go } = reading;
  const { work } = reading.open;
  const { change } = settings;
  const { shown } = settings.settings;
  return useCallback(
    (passage: string, annotation?: string) => {
      const known = work?.passages.find(({ id }) => id === passage);
      if (known && !isShown(known, shown)) {
        change({ shown: "both" });
        announce("Record and commentary are shown again.");
      }
      uncover();
      setActive(annotation ?? null);
      go({ view: "read", work: passage.split("/")[0] ?? null, passage });
    },
    [work, shown, change, announce, uncover, setActive, go],
  );
}

/** What the library says, and what went wrong in this window. */
function useNotices({ status }: AnnotationSession, problem: string | null) {
  return useMemo(() => {
    const own = problem ? [{ code: "failed", message: problem }] : [];
    return [...(status?.notices ?? []), ...own];
  }, [status, problem]);
}

/** Bringing texts in, and taking notice that they have changed. */
function useTexts({ bridge, onWorksChange }: WindowProps, annotations: AnnotationSession) {
  const { reload } = annotations;
  const reloadWorks = useCallback(() => {
    onWorksChange();
    void reload();
  }, [onWorksChange, reload]);
  const importing = useImport(bridge, reloadWorks);
  return { reloadWorks, importing };
}

/** The check of this window, and where one is among its findings. */
function useChecks(bridge: ReadoutBridge, { go }: Reading) {
  const show = useCallback((job: string) => go({ view: "check", job }), [go]);
  const checking = useChecking(bridge, show);
  return { checking, checkPlace: useDecisions(checking.result?.job ?? null) };
}
