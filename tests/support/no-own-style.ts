import { DEFAULT_SETTINGS } from "../../src/contract/settings.ts";
import { createStyleChooser } from "../../src/core/citation/citation-styles.ts";

/** The style that is asked for, for trials in which nobody has a style of their own. */
export const noOwnStyle = createStyleChooser(
  () => Promise.reject(new Error("There is no processor of CSL here.")),
  () => DEFAULT_SETTINGS,
);
