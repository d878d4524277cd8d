/** What of a `NavigateEvent` decides whether the window may follow it. */
interface Navigation {
  cancelable: boolean;
  destination: { url: string };
  downloadRequest: string | null;
  preventDefault(): void;
}

/**
 * Whether the window may go to an address: to another place in itself, or to a passage, which the desktop window
 * opens itself. Links to the web open elsewhere and do not come here.
 */
export function staysHere(address: string, here: string): boolean {
  const [to, from] = [URL.parse(address), URL.parse(here)];
  if (!to || !from) return false;
  if (to.protocol === "readout:") return true;
  return to.origin === from.origin && to.pathname === from.pathname;
}

/**
 * Keeps the window where it is, whatever in it wants to lead away. Nothing that a document holds gets so far as to
 * want that; should it do so once, a page that refreshes itself to another address would not be held by the
 * Content-Security-Policy. Browsers without the Navigation API are not held here.
 */
export function stayHere(window: Window & { navigation?: EventTarget }): void {
  window.navigation?.addEventListener("navigate", (event) => {
    const going = event as unknown as Navigation;
    const isDownload = going.downloadRequest !== null;
    if (isDownload || staysHere(going.destination.url, window.location.href)) return;
    if (going.cancelable) going.preventDefault();
  });
}
