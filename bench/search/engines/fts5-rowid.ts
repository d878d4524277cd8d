import type { EngineContext } from "./engine.ts";
import { createFts5 } from "./fts5-engine.ts";

/** `ORDER BY rowid LIMIT`: the first in reading order; FTS5 may stop as soon as it has them. */
export const createEngine = (context: EngineContext) => createFts5(context, "rowid");
