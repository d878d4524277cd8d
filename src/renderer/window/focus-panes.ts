const PANES = [".top-bar", ".pane-contents", ".pane-text", ".pane-notebook", ".status-bar"];
const FOCUSABLE = "main, nav, input, button:not([disabled]), [tabindex]";

/** Puts the focus into the next pane that is open, or the one before. */
export function focusNextPane(direction: 1 | -1): void {
  const open = PANES.flatMap(
    (selector) => document.querySelector<HTMLElement>(selector) ?? [],
  ).filter((pane) => pane.querySelector(FOCUSABLE));
  const current = open.findIndex((pane) => pane.contains(document.activeElement));
  const next = open[(current + direction + open.length) % open.length];
  next?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

/** Gives the focus back to the text, at a passage when that is shown. */
export function focusText(passage: string | undefined): void {
  const at =
    passage && document.querySelector<HTMLElement>(`[data-passage="${CSS.escape(passage)}"]`);
  (at || document.querySelector<HTMLElement>("main"))?.focus({ preventScroll: true });
}
