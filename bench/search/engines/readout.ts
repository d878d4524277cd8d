import type { EngineContext } from "./engine.ts";
import { createReadout } from "./readout-engine.ts";

/** The best by BM25, with the exact total. */
export const createEngine = (context: EngineContext) => createReadout(context, "relevance");
