import type { Call } from "./command-context.ts";

/**
 * Makes sure that there is such a work, where a filter would only find nothing.
 * @throws ReadoutError `work-not-found`
 */
export async function checkWork(call: Call, work: string | undefined): Promise<void> {
  if (work !== undefined) await call("openWork", { work });
}
