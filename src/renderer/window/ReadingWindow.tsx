import { memo, useCallback, useMemo, useState } from "react";
import type { Settings } from "../../contract/settings.ts";
import { AppearanceButton } from "../features/appearance/AppearanceButton.tsx";
import { Contents } from "../features/contents/Contents.tsx";
import { SpotDialog } from "../features/dossier/SpotDialog.tsx";
import { ExportDialog } from "../features/export/ExportDialog.tsx";
import { Notebook } from "../features/notebook/Notebook.tsx";
import type { ChosenFile } from "../features/import-desk/chosen-files.ts";
import { DropAnywhere } from "../features/import-desk/DropAnywhere.tsx";
import { SearchBox } from "../features/search/SearchBox.tsx";
import { standingOf as standingOfCheck } from "../features/checking/standing.ts";
import { standingOf } from "../features/import-desk/standing.ts";
import { ShortcutSheet } from "../features/shortcuts/ShortcutSheet.tsx";
import { WorksDialog } from "../features/works/WorksDialog.tsx";
import { SessionContext } from "../session/Session.tsx";
import { Notices } from "../shell/Notices.tsx";
import { Panes } from "../shell/Panes.tsx";
import { StatusBar } from "../shell/StatusBar.tsx";
import { TopBar } from "../shell/TopBar.tsx";
import { useStableActions } from "../ui/use-stable-actions.ts";
import { focusText } from "./focus-panes.ts";
import { CheckView } from "./CheckView.tsx";
import { DossiersView } from "./DossiersView.tsx";
import { ImportView } from "./ImportView.tsx";
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
const Works = memo(WorksDialog);

type Parts = ReturnType<typeof useReadingWindow>;

/** Puts the features together and lets them reach one another; knows none of their insides. */
export function ReadingWindow(props: WindowProps) {
  const parts = useReadingWindow(props);
  const { session, annotations, reading, panes, dialog } = parts;
  const { work } = reading.open;
  const { view } = reading.navigation.arrived.route;
  const [filtered, setFiltered] = useState<string[]>([]);
  const { selected, dossier, openExport, exportDossier } = useExporting(parts);
  const { closeDialog, openWorks, openImport, openCheck, take } = useWindowSteps(parts);
  return (
    <SessionContext.Provider value={session}>
      <DropAnywhere
        sign={view === "check" ? CHECK_SIGN : IMPORT_SIGN}
        onFiles={take}
        onFailure={parts.importing.complain}
      >
        <div className="window">
          <WindowBar parts={parts} onExport={openExport} />
          <ShownNotices
            notices={parts.notices}
            save={annotations.save}
            onLibrary={parts.opening.openLibrary}
          />
          <Panes
            panes={panes}
            contents={
              <ContentsPane
                work={work}
                section={reading.open.section?.id ?? null}
                onWorks={openWorks}
              />
            }
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
              onExport={exportDossier}
              hasWorks={props.corpora.some((corpus) => corpus.works.length > 0)}
            />
          </Panes>
          <WindowFoot parts={parts} onImport={openImport} onCheck={openCheck} />
        </div>
      </DropAnywhere>
      <Export
        isOpen={dialog === "export"}
        onClose={closeDialog}
        {...{ work, filtered, selected, dossier }}
      />
      <SpotDialog filing={parts.filing} />
      <Shortcuts isOpen={dialog === "shortcuts"} onClose={closeDialog} />
      <Works isOpen={dialog === "works"} onClose={closeDialog} current={work?.id ?? null} />
    </SessionContext.Provider>
  );
}

const IMPORT_SIGN = {
  title: "Drop to import",
  hint: "Nothing is kept before you have looked at it.",
};
const ONE_AT_A_TIME = "One text is checked at a time. Drop a single file, or join them into one.";
const CHECK_SIGN = { title: "Drop to check", hint: "Nothing of the text is kept." };

/** What the export is proposed on: the cards that are selected, or the dossier that is open. */
function useExporting({ openDialog, reading }: Parts) {
  const { route } = reading.navigation.arrived;
  const [selected, setSelected] = useState<string[]>([]);
  const dossier = route.view === "dossiers" ? route.dossier : null;
  const openExport = useCallback(
    (ids: string[] = []) => {
      setSelected(ids);
      openDialog("export");
    },
    [openDialog],
  );
  const exportDossier = useCallback(() => openExport(), [openExport]);
  return { selected, dossier, openExport, exportDossier };
}

/** What is done from more than one place of the window. */
function useWindowSteps({ openDialog, importing, checking, reading }: Parts) {
  const { view } = reading.navigation.arrived.route;
  return useStableActions({
    closeDialog: () => openDialog(null),
    openWorks: () => openDialog("works"),
    openImport: () => reading.goToView("import"),
    openCheck: () => reading.goToView("check"),
    take: (files: readonly ChosenFile[]) => {
      openDialog(null);
      const [first] = files;
      if (view === "check" && first) {
        if (files.length === 1) return void checking.checkFile(first.file);
        return checking.complain(new Error(ONE_AT_A_TIME));
      }
      importing.choose(files);
      reading.goToView("import");
    },
  });
}

interface WindowFootProps {
  parts: Parts;
  onImport: () => void;
  onCheck: () => void;
}

function WindowFoot({ parts, onImport, onCheck }: WindowFootProps) {
  const { reading, annotations, undoing, opening, importing, checking, filing } = parts;
  const { openSpot } = useStableActions({
    openSpot: () => reading.go({ view: "dossiers", dossier: filing.spot?.dossier ?? null }),
  });
  const { view } = reading.navigation.arrived.route;
  return (
    <Status
      place={reading.open.place}
      found={reading.found.found}
      onStepMatch={reading.stepMatch}
      annotations={annotations}
      onUndo={undoing.undo}
      onRedo={undoing.redo}
      onLibrary={opening.openLibrary}
      importing={view === "import" ? null : standingOf(importing)}
      onImport={onImport}
      filing={filing.spot?.name ?? null}
      onFiling={openSpot}
      checking={view === "check" ? null : standingOfCheck(checking)}
      onCheck={onCheck}
    />
  );
}

function WindowBar({ parts, onExport }: { parts: Parts; onExport: () => void }) {
  const { session, reading, search, panes, dialog, openDialog, opening } = parts;
  const { view } = reading.navigation.arrived.route;
  const actions = useStableActions({
    show: (shown: Settings["shown"]) => session.changeSettings({ shown }),
    openImport: () => reading.goToView("import"),
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
      onImport={actions.openImport}
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

interface MiddleProps {
  parts: Parts;
  hasWorks: boolean;
  /** Exports a dossier. */
  onExport: (dossier: string) => void;
}

function Middle({ parts, hasWorks, onExport }: MiddleProps) {
  const { reading, search, editing, opening, repairing, importing, checking, checkPlace } = parts;
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
      dossiers={
        route.view === "dossiers" && (
          <DossiersView
            dossier={route.dossier}
            reading={reading}
            onRepair={repairing.begin}
            onExport={onExport}
          />
        )
      }
      importDesk={
        route.view === "import" && (
          <ImportView document={route.document} {...{ importing, reading }} />
        )
      }
      checker={
        route.view === "check" && (
          <CheckView job={route.job} place={checkPlace} {...{ checking, reading }} />
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
