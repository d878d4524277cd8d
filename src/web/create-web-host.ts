import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { ReadoutApi } from "../contract/api.ts";
import { ReadoutError } from "../contract/result.ts";
import { readBuiltFiles } from "../node/built-files.ts";
import { createDispatch } from "../node/dispatch.ts";
import { createSecrets, createTickets } from "./secrets.ts";
import { createWebApp } from "./web-app.ts";

export interface WebHost {
  /** Opens Readout in any browser of this machine; holds the secret of this start. */
  url: string;
  /** The same, but good for one visit; for handing to a program, since arguments are public. */
  oneTimeUrl(): string;
  port: number;
  close(): Promise<void>;
}

interface WebHostOptions {
  api: ReadoutApi;
  /** Folder of the built window. */
  renderer: string;
  /** A free one is chosen when it is absent. */
  port?: number;
}

/**
 * Serves Readout to browsers of this machine only.
 * @throws ReadoutError `failed` when the window is not built or the port is taken.
 */
export async function createWebHost(options: WebHostOptions): Promise<WebHost> {
  const secrets = createSecrets();
  const tickets = createTickets();
  let port = 0;
  const app = createWebApp({
    dispatch: createDispatch(options.api),
    files: await readBuiltFiles(options.renderer),
    secrets,
    tickets,
    port: () => port,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  port = await listen(server, options.port ?? 0);
  return {
    url: addressWith(port, secrets.launch),
    oneTimeUrl: () => addressWith(port, tickets.issue()),
    port,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function addressWith(port: number, token: string): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    throw new ReadoutError(
      "failed",
      `Readout could not use port ${port} (${(error as NodeJS.ErrnoException).code}). Choose another one with --port, or none to get a free one.`,
      { cause: error },
    );
  }
  return (server.address() as AddressInfo).port;
}
