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
const handlers = new Map<string, SchemeHandler>();
let onBeforeRequest: RequestListener | undefined;
/** Names of the guards that the application has set, for a window to insist on. */
const guards = new Set<string>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: { standard?: boolean } }[]) {
    for (const { scheme, privileges } of schemes) if (privileges.standard) privileged.add(scheme);
  },
};

class StandInSession extends EventEmitter {
  readonly protocol = {
    handle(scheme: string, handler: SchemeHandler): void {
      if (!privileged.has(scheme))
        throw new Error(`The scheme ${scheme} was not registered in time`);
      handlers.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest(listener: RequestListener): void {
      guards.add("requests");
      onBeforeRequest = listener;
    },
  };

  setPermissionRequestHandler(): void {
    guards.add("permission requests");
  }

  setPermissionCheckHandler(): void {
    guards.add("permission checks");
  }

  setDevicePermissionHandler(): void {
    guards.add("devices");
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    if (!isEnabled) guards.add("spelling");
  }
}

export const session = { defaultSession: new StandInSession() };

/** @throws when the application opens a window before it has guarded the session. */
export function insistOnGuards(): void {
  const needed = ["requests", "permission requests", "permission checks", "devices", "spelling"];
  const missing = needed.filter((name) => !guards.has(name));
  if (missing.length > 0)
    throw new Error(`A window was opened without guards: ${missing.join(", ")}`);
}

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
    if (await isCancelled({ url, method: request.method() })) {
      report({ kind: "cancelled", address: url });
      return route.abort("blockedbyclient");
    }
    const handler = handlers.get(url.slice(0, url.indexOf(":")));
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

function isCancelled(details: { url: string; method: string }): Promise<boolean> {
  return new Promise((resolve) => {
    if (onBeforeRequest) onBeforeRequest(details, ({ cancel }) => resolve(cancel === true));
    else resolve(false);
  });
}
