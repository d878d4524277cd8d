import type { Theme } from "../../../contract/settings.ts";

/** `looksLike` are the themes whose colours stand for the choice; two when the system decides. */
export interface ThemeChoice {
  theme: Theme;
  name: string;
  looksLike: readonly Exclude<Theme, "system">[];
}

export const THEME_CHOICES: readonly ThemeChoice[] = [
  { theme: "system", name: "As the system", looksLike: ["light", "dark"] },
  { theme: "light", name: "Light", looksLike: ["light"] },
  { theme: "sepia", name: "Sepia", looksLike: ["sepia"] },
  { theme: "dark", name: "Dark", looksLike: ["dark"] },
  { theme: "contrast", name: "High contrast", looksLike: ["contrast"] },
];
