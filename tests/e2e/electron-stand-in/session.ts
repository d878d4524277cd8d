import { EventEmitter } from "node:events";
import type { BrowserContext, Route } from "@playwright/test";
import { toApplication } from "./address-mapping.ts";
import { report } from "./messages.ts";

type RequestListener = (
  details: { url: string; method: string },
  callback: (answer: { cancel?: boolean }) => void,
) => void;
type SchemeHandler = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: { standard?: boolean } }[]) {
    for (const { scheme, privileges } of schemes) if (privileges.standard) privileged.add(scheme);
  },
};

export class StandInSession extends EventEmitter {
  /** Names of the guards that the application has set, for a window to insist on. */
  #guards = new Set<string>();
  #handlers = new Map<string, SchemeHandler>();
  #onBeforeRequest: RequestListener | undefined;

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (!privileged.has(scheme))
        throw new Error(`The scheme ${scheme} was not registered in time`);
      this.#handlers.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.#guards.add("requests");
      this.#onBeforeRequest = listener;
    },
  };

  setPermissionRequestHandler(): void {
    this.#guards.add("permission requests");
  }

  setPermissionCheckHandler(): void {
    this.#guards.add("permission checks");
  }

  setDevicePermissionHandler(): void {
    this.#guards.add("devices");
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    if (!isEnabled) this.#guards.add("spelling");
  }

  /** @throws when the application opens a window before it has guarded the session. */
  insistOnGuards(): void {
    const needed = ["requests", "permission requests", "permission checks", "devices", "spelling"];
    const missing = needed.filter((name) => !this.#guards.has(name));
    if (missing.length > 0)
      throw new Error(`A window was opened without guards: ${missing.join(", ")}`);
  }

  isCancelled(details: { url: string; method: string }): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#onBeforeRequest)
        this.#onBeforeRequest(details, ({ cancel }) => resolve(cancel === true));
      else resolve(false);
    });
  }

  /** What serves an address; undefined when the application serves nothing of its scheme. */
  handlerOf(url: string): SchemeHandler | undefined {
    return this.#handlers.get(url.slice(0, url.indexOf(":")));
  }
}

const partitions = new Map<string, StandInSession>();

export const session = {
  defaultSession: new StandInSession(),
  fromPartition(name: string): StandInSession {
    const found = partitions.get(name) ?? new StandInSession();
    partitions.set(name, found);
    return found;
  },
};

/** Sends every request of a browser through the application's own listener and protocol handler. */
export async function routeRequests(
  context: BrowserContext,
  onNavigation: (route: Route) => boolean,
): Promise<void> {
  await context.route(/.*/, async (route) => {
    const request = route.request();
    const url = toApplication(request.url());
    // As in Electron, a navigation that the page's guards hold back never becomes a request.
    if (request.isNavigationRequest() && !onNavigation(route)) return route.abort("aborted");
    if (await session.defaultSession.isCancelled({ url, method: request.method() })) {
      report({ kind: "cancelled", address: url });
      return route.abort("blockedbyclient");
    }
    const handler = session.defaultSession.handlerOf(url);
    if (!handler) {
      report({ kind: "escaped", address: url });
      return route.abort("blockedbyclient");
    }
    const response = await handler(new Request(url, { method: request.method() }));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}
