/** What a key does in the grid; null when it does nothing there. */
export type GridStep =
  | { kind: "move"; to: number; isExtending: boolean }
  | { kind: "toggle" | "extend" | "tick-all" | "read" | "clear" | "file" | "choose" };

interface Pressed {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** What a key means with a line at `active` (from 0) out of `total`, of which `page` are in sight. */
export function gridStep(
  pressed: Pressed,
  { active, total, page }: { active: number; total: number; page: number },
): GridStep | null {
  if (pressed.altKey || total === 0) return null;
  if (pressed.ctrlKey || pressed.metaKey) return commandStep(pressed.key, total);
  if (pressed.key === "Enter") return { kind: "read" };
  if (pressed.key === " ") return { kind: pressed.shiftKey ? "extend" : "toggle" };
  if (pressed.key === "d") return { kind: "file" };
  if (pressed.key === "D") return { kind: "choose" };
  if (pressed.key === "Escape") return { kind: "clear" };
  const to = moved(pressed.key, active, total - 1, page);
  return to === null ? null : { kind: "move", to, isExtending: pressed.shiftKey };
}

function commandStep(key: string, total: number): GridStep | null {
  if (key === "a" || key === "A") return { kind: "tick-all" };
  if (key === "Home") return { kind: "move", to: 0, isExtending: false };
  return key === "End" ? { kind: "move", to: total - 1, isExtending: false } : null;
}

function moved(key: string, active: number, last: number, page: number): number | null {
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), last);
}
