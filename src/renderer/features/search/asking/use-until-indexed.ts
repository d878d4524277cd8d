import { useEffect, useRef } from "react";
import type { IndexState } from "../../../../contract/search.ts";
import { useAnnounce } from "../../../ui/Announcer.tsx";
import { indexInWords } from "../notes/index-in-words.ts";

const AGAIN_AFTER_MS = 700;

/** Asks again while the index is being built, and says when it begins to matter and when it is over. */
export function useUntilIndexed(index: IndexState | undefined, askAgain: () => void): void {
  const announce = useAnnounce();
  const wasBuilding = useRef(false);
  useEffect(() => {
    if (!index) return;
    if (!index.isComplete && !wasBuilding.current) announce(indexInWords(index));
    if (index.isComplete && wasBuilding.current) announce("All texts are searched now");
    wasBuilding.current = !index.isComplete;
    if (index.isComplete) return;
    const timer = setTimeout(askAgain, AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [index, askAgain, announce]);
}
