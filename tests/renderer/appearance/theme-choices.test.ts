import { expect, test } from "vitest";
import { THEMES } from "../../../src/contract/settings.ts";
import { THEME_CHOICES } from "../../../src/renderer/features/appearance/theme-choices.ts";

test("every theme of the settings can be chosen, and shows its own colours", () => {
  expect(THEME_CHOICES.map(({ theme }) => theme)).toEqual(THEMES);
  for (const { theme, looksLike } of THEME_CHOICES)
    expect(looksLike).toContain(theme === "system" ? "light" : theme);
});
