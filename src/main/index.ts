import { join } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, session, shell } from "electron";
import { readBuiltFiles } from "../node/built-files.ts";
import { dataFolder } from "../node/data-folder.ts";
import { createDispatch } from "../node/dispatch.ts";
import { openReadout, type OpenReadout } from "../node/open-readout.ts";
import { builtWorkers } from "../node/worker-scripts.ts";
import { writeFile } from "../node/write-file.ts";
import { reportFailure } from "./failures.ts";
import { handleCalls } from "./ipc.ts";
import { menuTemplate } from "./menu.ts";
import { passageInArguments, passageOfLink } from "./passage-link.ts";
import { createNotesFolders } from "./notes-folders.ts";
import { createPassageWindow } from "./passage-window.ts";
import { pressKey } from "./press-key.ts";
import { createWindowPrinter, readingWindows } from "./print-window.ts";
import { registerAppScheme, serveWindow } from "./protocol.ts";
import { electronReading } from "./reading-process.ts";
import { createSaveFile } from "./save-dialog.ts";
import { guardSession } from "./session-guards.ts";
import { createShowFolder } from "./show-folder.ts";
import { OFFLINE_SWITCHES } from "./window-settings.ts";
import { openWindow, showPassage } from "./window.ts";

const BUILT = join(import.meta.dirname, "..");
const PRELOAD = join(BUILT, "preload", "index.cjs");

const passageWindow = createPassageWindow({
  find: () => readingWindows()[0],
  open: (passage) => openWindow(PRELOAD, passage),
  showIn: showPassage,
});

async function start(): Promise<void> {
  await app.whenReady();
  const library = dataFolder({ explicit: chosenLibrary() });
  const readout = await openReadout({
    resources: app.isPackaged ? process.resourcesPath : join(BUILT, "..", "resources"),
    library,
    host: "electron",
    workers: builtWorkers(import.meta.url),
    startReading: electronReading,
    print: createWindowPrinter(),
  });
  closeBeforeQuitting(readout);
  guardSession(session.defaultSession);
  serveWindow(session.defaultSession, await readBuiltFiles(join(BUILT, "renderer")));
  const saveFile = createSaveFile({
    ask: (options) => dialog.showSaveDialog(options),
    write: writeFile,
    folder: app.getPath("documents"),
  });
  const dispatch = createDispatch(readout.api);
  handleCalls(ipcMain, dispatch, {
    saveFile,
    ...createNotesFolders({
      ask: (options) => dialog.showOpenDialog(options),
      dispatch,
      folder: app.getPath("documents"),
    }),
    showLibraryFolder: createShowFolder((folder) => shell.openPath(folder), library),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(nativeMenu()));
  passageWindow.start();
}

function chosenLibrary(): string | undefined {
  const { commandLine } = app;
  return commandLine.hasSwitch("library") ? commandLine.getSwitchValue("library") : undefined;
}

function nativeMenu() {
  return menuTemplate({
    isMac: process.platform === "darwin",
    hasDeveloperTools: !app.isPackaged,
    press: (chord) => {
      const window = BrowserWindow.getFocusedWindow();
      if (window) pressKey(window.webContents, chord);
    },
  });
}

function closeBeforeQuitting(readout: OpenReadout): void {
  let isClosed = false;
  app.on("will-quit", (event) => {
    if (isClosed) return;
    event.preventDefault();
    const quit = () => {
      isClosed = true;
      app.quit();
    };
    readout.close().catch(reportFailure("Readout could not close its library")).finally(quit);
  });
}

function failToStart(error: unknown): void {
  reportFailure("Readout could not start")(error);
  app.exit(1);
}

for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  registerAppScheme();
  if (app.isPackaged) app.setAsDefaultProtocolClient("readout");
  passageWindow.show(passageInArguments(process.argv));
  app.on("second-instance", (_event, args) => passageWindow.show(passageInArguments(args)));
  app.on("open-url", (event, link) => {
    event.preventDefault();
    passageWindow.show(passageOfLink(link));
  });
  app.on("activate", () => passageWindow.show(undefined));
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  start().catch(failToStart);
} else {
  app.quit();
}
