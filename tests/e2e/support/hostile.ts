import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { CANARY } from "../../support/import/payloads.ts";
import type { HostFolders } from "./host.ts";

/** Folders for a host, and the one that holds them. */
export async function freshFolders(): Promise<HostFolders & { whole: string }> {
  const whole = await mkdtemp(join(tmpdir(), "readout-hostile-"));
  const folders = { whole, library: join(whole, "library"), saved: join(whole, "saved") };
  await mkdir(folders.saved);
  return folders;
}

/** What payloads have brought about, in words; empty when nothing happened. */
export interface Deeds {
  done: string[];
}

/** Watches a page and all its frames for whatever a payload could do: run, fetch, lead away, open, ask or save. */
export async function watchDeeds(context: BrowserContext, page: Page): Promise<Deeds> {
  const deeds: Deeds = { done: [] };
  const note = (deed: string) => void deeds.done.push(deed);
  await context.exposeBinding("payloadRan", (_source, what: string) => note(`ran: ${what}`));
  const tell = (canary: string) => {
    Object.defineProperty(globalThis, canary, {
      set() {
        const scope = globalThis as unknown as { payloadRan(what: string): void };
        scope.payloadRan(document.currentScript?.outerHTML ?? location.href);
      },
    });
  };
  // In the page as it is, and in every frame to come.
  await page.evaluate(tell, CANARY);
  await context.addInitScript(tell, CANARY);
  page.on("framenavigated", (frame) => {
    const address = frame.url();
    const isOwn = frame === page.mainFrame() && !/evil|javascript:|data:/u.test(address);
    // A frame that the policy stops shows an error of the browser.
    if (!isOwn && !/^(?:about:(?:blank|srcdoc)$|chrome-error:)/u.test(address) && address !== "")
      note(`led to ${address}`);
  });
  page.on("popup", (popup) => note(`opened ${popup.url()}`));
  page.on("dialog", (dialog) => {
    note(`asked ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("download", (download) => note(`saved ${download.url()}`));
  return deeds;
}

/** Holds back whatever leaves a browser for outside of the window. What the page itself stops does not come so far. */
export async function watchRequests(context: BrowserContext, deeds: Deeds): Promise<void> {
  await context.route(/./u, (route) => {
    const address = route.request().url();
    if (/^http:\/\/127\.0\.0\.1:\d+\//u.test(address)) return route.fallback();
    deeds.done.push(`requested ${address}`);
    return route.abort();
  });
}

/** The ways in which a page makes elements of a text; every payload goes the first and one of the others. */
const WAYS = ["innerHTML", "outerHTML", "insertAdjacentHTML", "fragment", "parser", "srcdoc"];

/** In how many ways a payload is put into a page. */
export const INJECTIONS = 2;

/**
 * Puts every payload into the page raw and does to what came of it what its owner could. Gives how often a way was
 * refused.
 */
export function injectRaw(page: Page, payloads: readonly string[]): Promise<number> {
  return page.evaluate(
    async ({ texts, ways }) => {
      let refusals = 0;
      const inject = (way: string | undefined, text: string): Element => {
        const place = document.createElement("div");
        const inner = place.appendChild(document.createElement("div"));
        document.body.append(place);
        if (way === "innerHTML") inner.innerHTML = text;
        if (way === "outerHTML") inner.outerHTML = text;
        if (way === "insertAdjacentHTML") inner.insertAdjacentHTML("afterbegin", text);
        if (way === "fragment") inner.append(document.createRange().createContextualFragment(text));
        if (way === "parser")
          inner.append(...new DOMParser().parseFromString(text, "text/html").body.childNodes);
        if (way === "srcdoc") inner.appendChild(document.createElement("iframe")).srcdoc = text;
        return place;
      };
      const use = (element: Element) => {
        for (const kind of ["pointerenter", "mouseover", "wheel", "focus", "toggle", "click"])
          element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
        if (element instanceof HTMLElement) element.click();
        if (element instanceof HTMLFormElement) element.requestSubmit();
      };
      for (const [index, text] of texts.entries()) {
        const places: Element[] = [];
        for (const way of [ways[0], ways[1 + (index % (ways.length - 1))]])
          try {
            places.push(inject(way, text));
          } catch (error) {
            if (!(error instanceof TypeError)) throw error;
            refusals += 1;
          }
        for (const place of places)
          for (const element of place.querySelectorAll("*")) {
            try {
              use(element);
            } catch {
              // A form that its payload has broken is not sent.
            }
          }
        if (places.length === 0) continue;
        await new Promise((resolve) => setTimeout(resolve, 4));
        for (const place of places) place.remove();
      }
      // A page that refreshes itself does so at once; what was asked for leaves within this time.
      await new Promise((resolve) => setTimeout(resolve, 500));
      return refusals;
    },
    { texts: payloads, ways: WAYS },
  );
}
