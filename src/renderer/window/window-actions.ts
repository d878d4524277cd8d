import type { LibraryChange } from "../../contract/annotation.ts";
import type { Settings } from "../../contract/settings.ts";
import type { AnnotationSession } from "../session/use-annotations.ts";
import type { PaneSession } from "../session/use-panes.ts";
import type { Reading } from "../session/use-reading.ts";
import type { SearchState } from "../session/use-search-state.ts";
import { focusNextPane } from "./focus-panes.ts";

export type DialogName = "export" | "shortcuts" | "appearance" | "works";

export interface Undoing {
  undo: () => void;
  redo: () => void;
}

interface ActionParts {
  undoing: Undoing;
  search: SearchState;
  panes: PaneSession;
  reading: Reading;
  show: (shown: Settings["shown"]) => void;
  openDialog: (dialog: DialogName) => void;
}

/** The keys that act anywhere, as listed in the shortcut table. */
export function windowActions(parts: ActionParts): Map<string, () => void> {
  const { undoing, search, panes, reading, show, openDialog } = parts;
  return new Map<string, () => void>([
    ["/", () => search.begin()],
    ["Mod+K", () => search.begin()],
    ["Mod+Z", undoing.undo],
    ["Mod+Shift+Z", undoing.redo],
    ["Mod+Y", undoing.redo],
    ["Alt+1", () => reading.goToView("read")],
    ["Alt+2", () => reading.goToView("chronology")],
    ["Alt+3", () => reading.goToView("people")],
    ["Alt+4", () => reading.goToView("search")],
    ["Alt+5", () => reading.goToView("library")],
    ["Alt+6", () => reading.goToView("import")],
    ["Alt+7", () => reading.goToView("check")],
    ["Alt+8", () => reading.goToView("dossiers")],
    ["O", () => openDialog("works")],
    ["Alt+R", () => show("record")],
    ["Alt+C", () => show("commentary")],
    ["Alt+B", () => show("both")],
    ["F6", () => focusNextPane(1)],
    ["Shift+F6", () => focusNextPane(-1)],
    ["Mod+E", () => openDialog("export")],
    ["Mod+,", () => openDialog("appearance")],
    ["[", () => panes.toggle("contents")],
    ["]", () => panes.toggle("notebook")],
    ["?", () => openDialog("shortcuts")],
  ]);
}

/** Undo and redo, said aloud. */
export function undoActions({
  annotations,
  announce,
}: {
  annotations: Pick<AnnotationSession, "status" | "undo" | "redo">;
  announce: (message: string) => void;
}): Undoing {
  const say = (change: LibraryChange | null) => {
    if (change) announce(change.label);
  };
  return {
    undo: () => {
      if (annotations.status?.undo) void annotations.undo().then(say);
      else announce("Nothing to undo");
    },
    redo: () => {
      if (annotations.status?.redo) void annotations.redo().then(say);
      else announce("Nothing to redo");
    },
  };
}
