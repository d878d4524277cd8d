import { memo, useCallback, useMemo, useState } from "react";
import type { Settings } from "../../contract/settings.ts";
import { AppearanceButton } from "../features/appearance/AppearanceButton.tsx";
import { Contents } from "../features/contents/Contents.tsx";
import { ExportDialog } from "../features/export/ExportDialog.tsx";
import { Notebook } from "../features/notebook/Notebook.tsx";
import { SearchBox } from "../features/search/SearchBox.tsx";
import { ShortcutSheet } from "../features/shortcuts/ShortcutSheet.tsx";
import { SessionContext } from "../session/Session.tsx";
import { Notices } from "../shell/Notices.tsx";
import { Panes } from "../shell/Panes.tsx";
import { StatusBar } from "../shell/StatusBar.tsx";
import { TopBar } from "../shell/TopBar.tsx";
import { useStableActions } from "../ui/use-stable-actions.ts";
import { focusText } from "./focus-panes.ts";
import { LibraryView } from "./LibraryView.tsx";
import { MainView } from "./MainView.tsx";
import { SearchView } from "./SearchView.tsx";
import { useReadingWindow, type WindowProps } from "./use-reading-window.ts";

/** Not drawn again with every scroll of the text beside it. */
const NotebookPane = memo(Notebook);
const ContentsPane = memo(Contents);

/** Nor these with every letter of a search. */
const ShownNotices = memo(Notices);
const Status = memo(StatusBar);
const Export = memo(ExportDialog);
const Shortcuts = memo(ShortcutSheet);

type Parts = ReturnType<typeof useReadingWindow>;

/** Puts the features together and lets them reach one another; knows none of their insides. */
export function ReadingWindow(props: WindowProps) {
  const parts = useReadingWindow(props);
  const { session, annotations, reading, panes, dialog, openDialog, undoing } = parts;
  const { work } = reading.open;
  const [filtered, setFiltered] = useState<string[]>([]);
  const [selected, setSelected] = useState<string[]>([]);
  const openExport = useCallback(
    (ids: string[] = []) => {
      setSelected(ids);
      openDialog("export");
    },
    [openDialog],
  );
  const { closeDialog } = useStableActions({ closeDialog: () => openDialog(null) });
  return (
    <SessionContext.Provider value={session}>
      <div className="window">
        <WindowBar parts={parts} onExport={openExport} />
        <ShownNotices
          notices={parts.notices}
          save={annotations.save}
          onLibrary={parts.opening.openLibrary}
        />
        <Panes
          panes={panes}
          contents={<ContentsPane work={work} section={reading.open.section?.id ?? null} />}
          notebook={
            <NotebookPane
              work={work}
              active={parts.editing.active}
              onActivate={parts.opening.openAnnotation}
              editing={parts.editing.editing}
              onEdit={parts.editing.edit}
              onDone={parts.editing.done}
              onRepair={parts.repairing.begin}
              onFilteredChange={setFiltered}
              onExport={openExport}
            />
          }
        >
          <Middle
            parts={parts}
            hasWorks={props.corpora.some((corpus) => corpus.works.length > 0)}
          />
        </Panes>
        <Status
          place={reading.open.place}
          found={reading.found.found}
          onStepMatch={reading.stepMatch}
          annotations={annotations}
          onUndo={undoing.undo}
          onRedo={undoing.redo}
          onLibrary={parts.opening.openLibrary}
        />
      </div>
      <Export
        isOpen={dialog === "export"}
        onClose={closeDialog}
        {...{ work, filtered, selected }}
      />
      <Shortcuts isOpen={dialog === "shortcuts"} onClose={closeDialog} />
    </SessionContext.Provider>
  );
}

function WindowBar({ parts, onExport }: { parts: Parts; onExport: () => void }) {
  const { session, reading, search, panes, dialog, openDialog, opening } = parts;
  const { view } = reading.navigation.arrived.route;
  const actions = useStableActions({
    show: (shown: Settings["shown"]) => session.changeSettings({ shown }),
    exportAll: () => onExport(),
    showShortcuts: () => openDialog("shortcuts"),
    leave: () => focusText(reading.open.position ?? undefined),
  });
  const appearance = useMemo(
    () => (
      <AppearanceButton
        isOpen={dialog === "appearance"}
        onOpenChange={(isOpen) => openDialog(isOpen ? "appearance" : null)}
      />
    ),
    [dialog, openDialog],
  );
  return (
    <TopBar
      view={view}
      onView={reading.goToView}
      shown={session.settings.shown}
      onShown={actions.show}
      onExport={actions.exportAll}
      onShortcuts={actions.showShortcuts}
      panes={panes}
      search={
        // The search view has a box of its own.
        view === "search" ? null : (
          <SearchBox
            work={reading.open.work}
            scope={search.scope}
            onTextChange={search.setText}
            onFiltersChange={search.setFilters}
            onWordFormsChange={search.setWordForms}
            isOpen={search.isOpen}
            onOpenChange={search.setOpen}
            onRead={opening.openHit}
            onAll={opening.openSearch}
            onLeave={actions.leave}
            inputRef={search.inputRef}
          />
        )
      }
      appearance={appearance}
    />
  );
}

const NO_MATCHES = new Map<string, never>();

function Middle({ parts, hasWorks }: { parts: Parts; hasWorks: boolean }) {
  const { reading, search, editing, opening, repairing } = parts;
  const { found, clear } = reading.found;
  const { route } = reading.navigation.arrived;
  return (
    <MainView
      arrived={reading.navigation.arrived}
      loaded={reading.open.loaded}
      hasWorks={hasWorks}
      search={
        route.view === "search" && (
          <SearchView place={route.place} {...{ reading, search, opening }} />
        )
      }
      library={
        route.view === "library" && (
          <LibraryView part={route.part} reading={reading} onRepair={repairing.begin} />
        )
      }
      repair={repairing.repair}
      onSearchSpeaker={(person) => search.begin({ speakers: [person] })}
      matches={found?.matches ?? NO_MATCHES}
      active={editing.active}
      onActivate={editing.setActive}
      onEdit={editing.edit}
      position={reading.open.position}
      onPosition={reading.open.onPosition}
      onStepMatch={found ? reading.stepMatch : null}
      onClearMatches={clear}
    />
  );
}
