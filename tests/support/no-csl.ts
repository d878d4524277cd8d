import type { OpenCsl } from "../../src/core/citation/csl/csl-processor.ts";

/** For trials in which nobody has a style of their own. */
export const noCsl: OpenCsl = () => Promise.reject(new Error("There is no processor of CSL here."));
