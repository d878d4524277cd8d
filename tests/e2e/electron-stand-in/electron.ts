import { app, StandInEvent } from "./app.ts";
import { answers } from "./dialog.ts";
import { chooseMenuItem } from "./menu.ts";
import { report, type Order } from "./messages.ts";

export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { dialog, shell } from "./dialog.ts";
export { ipcMain } from "./ipc.ts";
export { Menu } from "./menu.ts";
export { protocol, session } from "./session.ts";
export { utilityProcess } from "./utility-process.ts";

process.on("message", (order: Order) => {
  obey(order);
  report({ kind: "order-done" });
});
process.on("disconnect", () => app.quit());

function obey(order: Order): void {
  if (order.kind === "choose-folder") answers.folder = order.folder;
  else if (order.kind === "answer-questions") answers.button = order.button;
  else if (order.kind === "choose-menu-item") chooseMenuItem(order.label);
  else if (order.kind === "open-link")
    app.emit("second-instance", new StandInEvent(), [order.link]);
  else app.quit();
}
