import { type KeyboardEvent, useState } from "react";
import type { Hit, SearchRequest } from "../../../../contract/search.ts";
import type { ListPlace } from "../../../session/kept-results.ts";

const LEAP = 8;

interface HitKeysOptions {
  answer: { request: SearchRequest };
  count: number;
  place: ListPlace | null;
  hitAt: (index: number) => Hit | undefined;
  /** Brings a hit into view. */
  onMove: (index: number) => void;
  onRead: (hit: Hit, request: SearchRequest) => void;
  onLeave: () => void;
  /** Adds a hit to a dossier; `choose` asks where. */
  onFile: (hit: Hit, how: "file" | "choose") => void;
}

/** The keys of the list of hits, which has the focus while one of its hits is in hand. */
export function useHitKeys(options: HitKeysOptions) {
  const { answer, count, place, hitAt, onMove, onRead, onLeave } = options;
  const [active, setActive] = useState(place?.active ?? -1);

  const move = (index: number) => {
    const next = Math.min(Math.max(index, 0), count - 1);
    setActive(next);
    onMove(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const inHand = hitAt(active);
    const isFiled = inHand !== undefined && event.key.toLowerCase() === "d";
    if (isFiled) options.onFile(inHand, event.shiftKey ? "choose" : "file");
    if (isFiled) event.stopPropagation();
    if (isFiled || event.shiftKey) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => (active <= 0 ? onLeave() : move(active - 1)),
      PageDown: () => move(active + LEAP),
      PageUp: () => move(active - LEAP),
      Home: () => move(0),
      End: () => move(count - 1),
      Escape: onLeave,
      Enter: () => {
        const hit = hitAt(active);
        if (hit) onRead(hit, answer.request);
      },
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { active, setActive, onKeyDown };
}
