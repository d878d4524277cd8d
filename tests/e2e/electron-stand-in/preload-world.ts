import { readFileSync } from "node:fs";
import type { BrowserContext, Frame } from "@playwright/test";
import { invoke } from "./ipc.ts";

type Exposed = Record<string, Record<string, (...args: unknown[]) => unknown>>;

const BINDING = "__electronStandIn";

/**
 * Runs a preload script as a sandboxed one runs: a single CommonJS file that can require `electron`
 * and nothing else. Its functions stay in this process; the page gets proxies of them, frozen, before
 * its own scripts run.
 */
export async function exposePreload(context: BrowserContext, path: string): Promise<void> {
  const source = readFileSync(path, "utf8");
  const shape = shapeOf(runPreload(source, () => Promise.resolve(undefined)));
  await context.exposeBinding(
    BINDING,
    async ({ frame }: { frame: Frame }, world: string, name: string, args: unknown[]) => {
      const exposed = runPreload(source, (channel, ...rest) => invoke(frame, channel, rest));
      return exposed[world]?.[name]?.(...args);
    },
  );
  await context.addInitScript(
    ({ shape, binding }) => {
      const page = globalThis as unknown as Record<string, (...args: unknown[]) => unknown>;
      const call = page[binding];
      delete page[binding];
      for (const [world, names] of Object.entries(shape)) {
        const entries = names.map((name) => [
          name,
          (...args: unknown[]) => call?.(world, name, args),
        ]);
        const value = Object.freeze(Object.fromEntries(entries));
        Object.defineProperty(globalThis, world, { value, writable: false, configurable: false });
      }
    },
    { shape, binding: BINDING },
  );
}

function runPreload(
  source: string,
  invokeChannel: (channel: string, ...args: unknown[]) => Promise<unknown>,
): Exposed {
  const exposed: Exposed = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld(world: string, api: Exposed[string]) {
        exposed[world] = api;
      },
    },
    ipcRenderer: { invoke: invokeChannel },
  };
  const require = (name: string) => {
    if (name === "electron") return electron;
    throw new Error(`A sandboxed preload script cannot require “${name}”`);
  };
  const module = { exports: {} };
  // oxlint-disable-next-line no-new-func -- it is how CommonJS modules are run
  new Function("require", "module", "exports", "process", source)(
    require,
    module,
    module.exports,
    {},
  );
  return exposed;
}

function shapeOf(exposed: Exposed): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(exposed).map(([world, api]) => {
      const others = Object.entries(api).filter(([, value]) => typeof value !== "function");
      if (others.length > 0)
        throw new Error(`The stand-in exposes functions only, not ${others[0]?.[0]}`);
      return [world, Object.keys(api)];
    }),
  );
}
