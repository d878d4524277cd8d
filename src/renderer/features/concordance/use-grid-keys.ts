import type { Virtualizer } from "@tanstack/react-virtual";
import type { KeyboardEvent } from "react";
import { gridStep } from "./grid-keys.ts";
import type { Ticked } from "./use-ticked.ts";

interface GridParts {
  total: number;
  active: number;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  ticked: Ticked;
  goTo: (index: number) => void;
  extendTo: (index: number) => void;
  read: (index: number) => void;
  /** Adds the ticked lines, or this one, to a dossier; `choose` asks where. */
  file: (index: number, how: "file" | "choose") => void;
}

/** The keys of the grid, while the grid itself has the focus. */
export function useGridKeys(parts: GridParts) {
  const { total, active, virtualizer, ticked, goTo, extendTo, read, file } = parts;
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 10 };
    const page = Math.max(endIndex - startIndex - 1, 1);
    const step = gridStep(event, { active, total, page });
    if (!step || (step.kind === "clear" && ticked.lines.size === 0)) return;
    event.preventDefault();
    if (step.kind === "move") {
      virtualizer.scrollToIndex(step.to, { align: "auto" });
      if (step.isExtending) extendTo(step.to);
      else goTo(step.to);
    } else if (step.kind === "toggle") ticked.toggle(active);
    else if (step.kind === "extend") extendTo(active);
    else if (step.kind === "tick-all") ticked.tickAll();
    else if (step.kind === "clear") ticked.clear();
    else if (step.kind === "file" || step.kind === "choose") file(active, step.kind);
    else read(active);
  };
}
