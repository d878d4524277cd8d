import type { Shortcut } from "../../session/shortcuts.ts";

export interface ShortcutGroup {
  where: Shortcut["where"];
  shortcuts: Shortcut[];
}

/** Shortcuts by the place where they work, both in the order of the table. */
export function shortcutGroups(shortcuts: readonly Shortcut[]): ShortcutGroup[] {
  const places = [...new Set(shortcuts.map(({ where }) => where))];
  return places.map((where) => ({
    where,
    shortcuts: shortcuts.filter((shortcut) => shortcut.where === where),
  }));
}
