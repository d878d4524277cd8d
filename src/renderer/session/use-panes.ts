import { useCallback, useMemo, useState } from "react";
import type { Settings } from "../../contract/settings.ts";
import { useMedia } from "./use-media.ts";
import type { SettingsSession } from "./use-settings.ts";

export type SidePane = "contents" | "notebook";

export interface PaneSession {
  /** One pane at a time, the text among them. */
  isNarrow: boolean;
  open: Settings["panes"];
  toggle: (pane: SidePane) => void;
  show: (pane: SidePane) => void;
  /** On a narrow window: puts the pane away that covers the text. */
  uncover: () => void;
}

/**
 * Which panes are open. Where there is room for all three, that is remembered; where there is less, one
 * side pane at a time is open beside the text or over it, for the moment, the contents before the notebook.
 */
export function usePanes({ settings, change }: SettingsSession): PaneSession {
  const isNarrow = useMedia("(max-width: 820px)");
  const isCramped = useMedia("(max-width: 1120px)");
  const { panes } = settings;
  const [chosen, setChosen] = useState<SidePane | "none" | null>(null);
  const only = chosen ?? (isNarrow ? "none" : preferred(panes));
  const open = useMemo(
    () => (isCramped ? { contents: only === "contents", notebook: only === "notebook" } : panes),
    [isCramped, only, panes],
  );

  const set = useCallback(
    (pane: SidePane, isOpen: boolean) => {
      if (isCramped) setChosen(isOpen ? pane : "none");
      else change({ panes: { ...panes, [pane]: isOpen } });
    },
    [isCramped, panes, change],
  );
  const toggle = useCallback((pane: SidePane) => set(pane, !open[pane]), [set, open]);
  const show = useCallback((pane: SidePane) => set(pane, true), [set]);
  const uncover = useCallback(() => {
    if (isNarrow) setChosen("none");
  }, [isNarrow]);
  return useMemo(
    () => ({ isNarrow, open, toggle, show, uncover }),
    [isNarrow, open, toggle, show, uncover],
  );
}

function preferred({ contents, notebook }: Settings["panes"]): SidePane | "none" {
  if (contents) return "contents";
  return notebook ? "notebook" : "none";
}
