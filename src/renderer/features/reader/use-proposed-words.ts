import { type RefObject, useEffect } from "react";
import type { Arrived } from "../../session/use-route.ts";
import { selectRanges } from "./dom-range.ts";
import type { RepairInHand } from "./repair.ts";

/** Selects the words that are proposed for a repair, once their passage has been arrived at. */
export function useProposedWords(
  root: RefObject<HTMLElement | null>,
  repair: RepairInHand | null,
  arrival: Arrived,
): void {
  const id = repair?.annotation.id;
  const proposed = repair?.proposed;
  useEffect(() => {
    if (!root.current || !id || !proposed || arrival.route.view !== "read") return;
    if (arrival.route.passage === proposed[0]?.passage) selectRanges(root.current, proposed);
  }, [root, id, proposed, arrival]);
}
