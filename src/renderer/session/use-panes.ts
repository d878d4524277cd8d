import { useCallback, useState } from "react";
import type { Settings } from "../../contract/settings.ts";
import type { SettingsSession } from "./use-settings.ts";
import { useMedia } from "./use-media.ts";

export type SidePane = "contents" | "notebook";

export interface PaneSession {
  isNarrow: boolean;
  open: Settings["panes"];
  toggle: (pane: SidePane) => void;
  show: (pane: SidePane) => void;
  /** With little room: puts the pane away that covers the text. */
  uncover: () => void;
}

const NONE = { contents: false, notebook: false };

/** Which panes are open: remembered where there is room, one at a time and for the moment where there is not. */
export function usePanes({ settings, change }: SettingsSession): PaneSession {
  const isNarrow = useMedia("(max-width: 960px)");
  const [covering, setCovering] = useState<SidePane | null>(null);
  const open = isNarrow ? { ...NONE, ...(covering && { [covering]: true }) } : settings.panes;

  const set = useCallback(
    (pane: SidePane, isOpen: boolean) => {
      if (isNarrow) setCovering(isOpen ? pane : null);
      else change({ panes: { ...settings.panes, [pane]: isOpen } });
    },
    [isNarrow, settings.panes, change],
  );
  const toggle = (pane: SidePane) => set(pane, !open[pane]);
  const show = useCallback((pane: SidePane) => set(pane, true), [set]);
  const uncover = useCallback(() => setCovering(null), []);
  return { isNarrow, open, toggle, show, uncover };
}
