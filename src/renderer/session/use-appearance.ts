import { useLayoutEffect } from "react";
import type { Settings } from "../../contract/settings.ts";
import { useMedia } from "./use-media.ts";

/** Puts theme, type and motion on the document; the system decides where the reader has not. */
export function useAppearance({ theme, textSize, lineSpacing, measure, motion }: Settings): void {
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const wantsContrast = useMedia("(prefers-contrast: more)");
  const system = wantsContrast ? "contrast" : isDark ? "dark" : "light";
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset["theme"] = theme === "system" ? system : theme;
    root.dataset["motion"] = motion;
    root.style.setProperty("--text-size", `${textSize}px`);
    root.style.setProperty("--line-spacing", String(lineSpacing));
    root.style.setProperty("--measure", String(measure));
  }, [theme, system, motion, textSize, lineSpacing, measure]);
}
