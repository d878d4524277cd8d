import type { EngineContext } from "./engine.ts";
import { createFts5 } from "./fts5-engine.ts";

/** `ORDER BY rank LIMIT`: the best by BM25. */
export const createEngine = (context: EngineContext) => createFts5(context, "rank");
