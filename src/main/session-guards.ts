import type { Session } from "electron";
import { APP_ORIGIN, isAppAddress } from "./app-address.ts";

/** Pictures of documents are shown from the memory of the window that took them out of the library. */
function isOwnPicture({ url, resourceType }: { url: string; resourceType: string }): boolean {
  return resourceType === "image" && url.startsWith(`blob:${APP_ORIGIN}/`);
}

/** Denies a session everything but the window's own files: network, permissions, devices, downloads. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isAppAddress(details.url) && !isOwnPicture(details) });
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
}
