import { rm } from "node:fs/promises";
import { payloads } from "../support/import/payloads.ts";
import { expect, test } from "./support/app.ts";
import { startElectron, whyNoElectron } from "./support/electron-host.ts";
import {
  freshFolders,
  INJECTIONS,
  injectRaw,
  watchDeeds,
  watchRequests,
} from "./support/hostile.ts";
import type { RunningHost } from "./support/host.ts";
import { textIsThere } from "./support/marking.ts";
import { startStandIn } from "./support/stand-in-host.ts";
import { startWebHost } from "./support/web-host.ts";

// What is injected by the thousand is nothing to be looked at step by step.
test.use({ trace: "off" });

const PAYLOADS = payloads();

test("the policy of the window alone lets no payload in", async ({ host, browser }) => {
  const reason = host === "electron" ? whyNoElectron() : null;
  test.skip(reason !== null, reason ?? "");
  test.slow();
  const folders = await freshFolders();
  const start = async (): Promise<RunningHost> => {
    if (host === "electron") return startElectron(folders);
    if (host === "electron-stand-in") return startStandIn(folders);
    return startWebHost(await (await browser.newContext()).newPage(), folders);
  };
  const running = await start();
  const { page } = running;
  await textIsThere(page);
  const deeds = await watchDeeds(page.context(), page);
  if (host === "web") await watchRequests(page.context(), deeds);
  const refusals = await injectRaw(page, PAYLOADS);
  expect([...new Set(deeds.done)]).toEqual([]);
  expect(running.outside).toEqual([]);
  expect(refusals).toBe(PAYLOADS.length * INJECTIONS);
  await textIsThere(page);
  await running.close();
  await rm(folders.whole, { recursive: true });
});
