/** Scheme of the window's own files; not `readout:`, which is the scheme of links to passages. */
export const APP_SCHEME = "readout-app";

const APP_HOST = "app";

/** What addresses of the window’s own files begin with. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Whether an address is one of the window's own files. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST;
}

/** The address that shows a passage, or the place last read. */
export function windowAddress(passage?: string): string {
  const base = `${APP_SCHEME}://${APP_HOST}/`;
  if (passage === undefined) return base;
  return `${base}#/read/${passage.split("/").map(encodeURIComponent).join("/")}`;
}
