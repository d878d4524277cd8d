/** A pressed key as in the shortcut table: `J`, `Shift+J`, `Mod+Shift+C`, `1`, `?`, `Left`. */
export function chordOf(event: KeyboardEvent): string {
  const key = NAMES[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const isLetterOrNamed = key.length > 1 || /\p{L}/u.test(key);
  const parts = [
    (event.ctrlKey || event.metaKey) && "Mod",
    event.altKey && "Alt",
    // On signs such as ? and / Shift is how they are typed, not a part of the chord.
    event.shiftKey && isLetterOrNamed && "Shift",
    key,
  ];
  return parts.filter(Boolean).join("+");
}

const NAMES: Record<string, string> = {
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  Esc: "Escape",
};

/** Whether letters typed now go into a field, or a dialog has the floor. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest("input, textarea, select, [contenteditable=true], [role=dialog]") !== null;
}
