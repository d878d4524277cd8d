import { expect, test } from "vitest";
import { shortcutGroups } from "../../../src/renderer/features/shortcuts/shortcut-groups.ts";
import { SHORTCUTS } from "../../../src/renderer/session/shortcuts.ts";

test("the sheet lists every shortcut once, under the place where it works", () => {
  const groups = shortcutGroups(SHORTCUTS);
  for (const { where, shortcuts } of groups)
    expect(new Set(shortcuts.map((shortcut) => shortcut.where))).toEqual(new Set([where]));
  const listed = groups.flatMap(({ shortcuts }) => shortcuts);
  expect(listed).toHaveLength(SHORTCUTS.length);
  expect(new Set(listed)).toEqual(new Set(SHORTCUTS));
});
