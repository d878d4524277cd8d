import { rm } from "node:fs/promises";
import type { Browser } from "@playwright/test";
import { payloads } from "../support/import/payloads.ts";
import { expect, test } from "./support/app.ts";
import { freshFolders, injectRaw, watchDeeds, watchRequests } from "./support/hostile.ts";
import { textIsThere } from "./support/marking.ts";
import { startWebHost } from "./support/web-host.ts";

// What is injected by the thousand is nothing to be looked at step by step.
test.use({ trace: "off" });

const PAYLOADS = payloads();

/** The window of a browser that knows no Trusted Types, under the policy or under none. */
async function withoutTrustedTypes(
  browser: Browser,
  { isUnderPolicy }: { isUnderPolicy: boolean },
) {
  const folders = await freshFolders();
  const context = await browser.newContext({ bypassCSP: !isUnderPolicy });
  const page = await context.newPage();
  await context.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const answer = await route.fetch({ maxRedirects: 0 });
    const { "content-security-policy": policy = "", ...headers } = answer.headers();
    const weaker = policy.replace(/; require-trusted-types-for.*$/u, "");
    await route.fulfill({
      response: answer,
      headers: { ...headers, "content-security-policy": weaker },
    });
  });
  const running = await startWebHost(page, folders);
  // The answer to which a browser is led on is not to be changed; the same address by itself is.
  await page.reload();
  await textIsThere(page);
  const deeds = await watchDeeds(context, page);
  await watchRequests(context, deeds);
  const close = async () => {
    await running.close();
    await rm(folders.whole, { recursive: true });
  };
  return { page, deeds, close };
}

test("in a browser without Trusted Types nothing that is let in runs, asks or leads away", async ({
  browser,
}) => {
  test.slow();
  const { page, deeds, close } = await withoutTrustedTypes(browser, { isUnderPolicy: true });
  expect(await injectRaw(page, PAYLOADS)).toBe(0);
  expect([...new Set(deeds.done)]).toEqual([]);
  await close();
});

test("under no policy the same payloads run and ask, so that who watches is known to see it", async ({
  browser,
}) => {
  const { page, deeds, close } = await withoutTrustedTypes(browser, { isUnderPolicy: false });
  const running = PAYLOADS.filter((payload) =>
    /^<(?:img|svg\/|link rel="stylesheet")/u.test(payload),
  );
  await injectRaw(page, running);
  expect(deeds.done.filter((deed) => deed.startsWith("ran")).length).toBeGreaterThan(30);
  expect(deeds.done.filter((deed) => deed.startsWith("requested")).length).toBeGreaterThan(0);
  await close();
});
