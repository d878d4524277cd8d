import { expect, test } from "./support/app.ts";

test("the first start shows the bundled work, ready to read", async ({ app }) => {
  const { page } = app;
  await expect(page).toHaveTitle(/Readout/);
  await expect(
    page
      .getByRole("heading", { name: "Yeltsin’s disciple who would have bombed Iraq, too" })
      .first(),
  ).toBeVisible();
  await expect(page.getByText("I am familiar with the content of the information")).toBeVisible();
});

test("the window has the API and nothing else of its host", async ({ app, host }) => {
  const globals = await app.page.evaluate(() => ({
    readout: typeof (globalThis as { readout?: unknown }).readout,
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
  }));
  expect(globals).toEqual({
    readout: host === "web" ? "undefined" : "object",
    require: "undefined",
    process: "undefined",
  });
});
