import { useCallback, useMemo, useRef, useState } from "react";
import type { ConcordanceLine } from "../../../contract/analysis.ts";
import { messageOf } from "../../../contract/result.ts";
import { counted } from "../../../core/text/counted.ts";
import { keep, kept } from "../../session/use-kept.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { lineKey } from "./line-key.ts";
import type { Lines } from "./use-lines.ts";

/** The most lines that can be ticked, and be acted on at once. */
export const MOST_LINES = 10_000;
/** The most that are found again when the reader comes back. */
const MOST_KEPT = 500;
const KEPT = "concordance.ticked";

export interface Ticked {
  lines: ReadonlyMap<string, ConcordanceLine>;
  has: (line: ConcordanceLine) => boolean;
  /** Ticks a line, or takes the tick away. */
  toggle: (index: number) => void;
  /** Ticks all from one line to another, whichever comes first. */
  tickRange: (from: number, to: number) => void;
  tickAll: () => void;
  clear: () => void;
}

interface TickedState {
  scope: string;
  lines: ReadonlyMap<string, ConcordanceLine>;
}

/** Which lines are ticked; they stay so in another order or width, and are let go with another search. */
export function useTicked(scope: string, lines: Lines): Ticked {
  const announce = useAnnounce();
  const [held, setHeld] = useState<TickedState>(() => restored(scope));
  const current = held.scope === scope ? held : { scope, lines: new Map<string, never>() };
  // What is ticked by now, also between two drawings of the window.
  const latest = useRef(held);

  const set = useCallback(
    (next: ReadonlyMap<string, ConcordanceLine>) => {
      const state = { scope, lines: next };
      latest.current = state;
      setHeld(state);
      keep(KEPT, next.size > MOST_KEPT ? null : { scope, lines: [...next.values()] });
      announce(next.size === 0 ? "No line ticked" : `${counted(next.size, "line")} ticked`);
    },
    [scope, announce],
  );
  const add = useCallback(
    async (from: number, to: number) => {
      try {
        const more = await lines.read(from, Math.min(to, from + MOST_LINES));
        const before = latest.current;
        const next = new Map(before.scope === scope ? before.lines : []);
        for (const line of more) if (next.size < MOST_LINES) next.set(lineKey(line), line);
        set(next);
      } catch (error) {
        announce(messageOf(error), "urgent");
      }
    },
    [scope, lines, set, announce],
  );

  return useMemo(
    () => ({
      lines: current.lines,
      has: (line) => current.lines.has(lineKey(line)),
      toggle: (index) => {
        const line = lines.at(index);
        if (!line) return;
        const next = new Map(current.lines);
        if (!next.delete(lineKey(line)) && next.size < MOST_LINES) next.set(lineKey(line), line);
        set(next);
      },
      tickRange: (from, to) => void add(Math.min(from, to), Math.max(from, to) + 1),
      tickAll: () => void add(0, lines.first?.total ?? 0),
      clear: () => set(new Map()),
    }),
    [current.lines, lines, set, add],
  );
}

function restored(scope: string): TickedState {
  const before = kept(KEPT) as { scope: string; lines: ConcordanceLine[] } | null | undefined;
  const lines = before?.scope === scope ? before.lines : [];
  return { scope, lines: new Map(lines.map((line) => [lineKey(line), line])) };
}
