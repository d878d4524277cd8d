// First, so that the components refine it.
import "./ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { createBridge } from "./bridge/bridge.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no place for the window.");
createRoot(root).render(
  <StrictMode>
    <App bridge={createBridge()} />
  </StrictMode>,
);
