import type { PrintPage } from "../../src/core/export/print-page.ts";

/** For trials in which nothing is printed. */
export const noPrinter: PrintPage = () => ({
  pdf: Promise.reject(new Error("There is no printer here.")),
  cancel: () => undefined,
});
