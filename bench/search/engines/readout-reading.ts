import type { EngineContext } from "./engine.ts";
import { createReadout } from "./readout-engine.ts";

/** The first in reading order, without a total. */
export const createEngine = (context: EngineContext) => createReadout(context, "reading");
