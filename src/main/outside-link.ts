import { dialog, shell, type BrowserWindow } from "electron";

/** Asks whether the owner's browser may open an address, naming where it leads; Readout itself stays offline. */
export async function askToOpen(window: BrowserWindow, address: string): Promise<void> {
  const { host, protocol } = new URL(address);
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    buttons: ["Open", "Cancel"],
    defaultId: 1,
    cancelId: 1,
    message: protocol === "mailto:" ? "Write this e-mail?" : `Open ${host} in your browser?`,
    detail: address,
  });
  if (response === 0) await shell.openExternal(address);
}
