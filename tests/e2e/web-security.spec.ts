import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { chromiumLaunch } from "./support/chromium.ts";

test("a page of another program on this machine gets nothing and changes nothing", async ({
  app,
}) => {
  const readout = new URL(app.page.url()).origin;
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end("<form method=post enctype=text/plain><input name=x></form>");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  // In the same browser, so that it has the cookie: cookies do not know ports.
  const page = await app.page.context().newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const outcomes = await page.evaluate(async (target) => {
    const attempt = (init: RequestInit) =>
      fetch(`${target}/api/addAnnotation`, {
        method: "POST",
        body: '{"target":{"kind":"notebook"},"note":"in"}',
        ...init,
      }).then(
        (response) => response.type,
        () => "refused",
      );
    return [
      await attempt({ headers: { "content-type": "application/json" }, credentials: "include" }),
      await attempt({ mode: "no-cors", credentials: "include" }),
      await fetch(`${target}/`, { credentials: "include" }).then(
        () => "read",
        () => "refused",
      ),
    ];
  }, readout);
  expect(outcomes).toEqual(["refused", "refused", "refused"]);

  const [answer] = await Promise.all([
    page.waitForResponse(`${readout}/api/addAnnotation`),
    page.evaluate((target) => {
      const form = document.querySelector("form");
      if (form) form.action = `${target}/api/addAnnotation`;
      form?.submit();
    }, readout),
  ]);
  expect(answer.status()).toBe(403);
  await page.close();
  server.close();

  const token = await app.page.locator('meta[name="readout-token"]').getAttribute("content");
  const list = await app.page.request.post(`${readout}/api/listAnnotations`, {
    headers: { "x-readout-token": token ?? "" },
    data: {},
  });
  expect(await list.json()).toEqual({ ok: true, value: [] });
});

test("a name that leads back to this machine is turned away", async ({ app }) => {
  const { port } = new URL(app.page.url());
  const { executablePath, args } = chromiumLaunch();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, "--host-resolver-rules=MAP evil.test 127.0.0.1"],
  });
  const page = await browser.newPage();
  const answer = await page.goto(`http://evil.test:${port}/`);
  expect(answer?.status()).toBe(403);
  await browser.close();
});
