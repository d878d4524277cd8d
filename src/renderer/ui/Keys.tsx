const isMac = /mac/i.test(navigator.platform);

const SIGNS: Record<string, string> = {
  Mod: isMac ? "⌘" : "Ctrl",
  Shift: isMac ? "⇧" : "Shift",
  Alt: isMac ? "⌥" : "Alt",
  Left: "←",
  Right: "→",
  Up: "↑",
  Down: "↓",
  Backspace: "⌫",
  Escape: "Esc",
};

/** A chord as this platform writes it; hidden from screen readers, which have the name of the action. */
export function Keys({ chord }: { chord: string }) {
  const keys = chord.split("+").map((key) => SIGNS[key] ?? key);
  return <kbd aria-hidden="true">{keys.join(isMac ? "" : "+")}</kbd>;
}
