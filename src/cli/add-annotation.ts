import type { AnchoredAnnotation, NewAnnotation } from "../contract/annotation.ts";
import { ReadoutError } from "../contract/result.ts";
import type { Call } from "./command-context.ts";

/** Adds an annotation and finds it in the change, which may tell of everything else that is there too. */
export async function addAnnotation(call: Call, input: NewAnnotation): Promise<AnchoredAnnotation> {
  const known = new Set((await call("listAnnotations", {})).map(({ id }) => id));
  const { upserted } = await call("addAnnotation", input);
  const [added] = upserted
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => b.created.localeCompare(a.created));
  if (added) return added;
  throw new ReadoutError("failed", "The annotation was kept, but cannot be shown.");
}
