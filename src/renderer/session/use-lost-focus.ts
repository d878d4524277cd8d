import { type RefObject, useEffect, useRef } from "react";

/** When what had the focus inside `root` is gone, its first heading gets it, instead of nobody. */
export function useLostFocus(root: RefObject<HTMLElement | null>): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasInside.current = target instanceof Node && root.current?.contains(target) === true;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [root]);
  useEffect(() => {
    if (!wasInside.current || document.activeElement !== document.body) return;
    const heading = root.current?.querySelector<HTMLElement>("h2, h3");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  });
}
