import { ReadoutError } from "../contract/result.ts";
import type { WorkSummary } from "../contract/work.ts";
import type { Call } from "./command-context.ts";

/** All works of all corpora, in order. */
export async function listWorks(call: Call): Promise<WorkSummary[]> {
  return (await call("listCorpora", {})).flatMap((corpus) => corpus.works);
}

/**
 * Makes sure that there is such a work, where a filter would only find nothing.
 * @throws ReadoutError `work-not-found`
 */
export async function checkWork(call: Call, work: string | undefined): Promise<void> {
  const works = await listWorks(call);
  if (work === undefined || works.some(({ id }) => id === work)) return;
  throw new ReadoutError(
    "work-not-found",
    `There is no work “${work}”. Nothing was changed. The works are: ${works.map(({ id }) => id).join(", ") || "none"}.`,
  );
}
