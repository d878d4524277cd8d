// First, so that the components refine it.
import "./ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { createBridge } from "./bridge/bridge.ts";
import { stayHere } from "./walls/stay-here.ts";
import { trustNothing } from "./walls/trust-nothing.ts";

trustNothing(globalThis);
stayHere(window);

const root = document.getElementById("root");
if (!root) throw new Error("The page has no place for the window.");
createRoot(root).render(
  <StrictMode>
    <App bridge={createBridge()} />
  </StrictMode>,
);
