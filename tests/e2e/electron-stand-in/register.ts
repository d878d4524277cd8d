import { registerHooks } from "node:module";

const STAND_IN = new URL("electron.ts", import.meta.url).href;

// Loaded before the built main bundle: its import of "electron" gets the stand-in.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
});
