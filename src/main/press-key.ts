import type { KeyboardInputEvent, WebContents } from "electron";

/** The input events that press and release a chord such as `Mod+Shift+C`. */
export function keyEvents(chord: string, isMac: boolean): KeyboardInputEvent[] {
  const parts = chord.split("+");
  const keyCode = parts.at(-1) ?? "";
  const modifiers = parts.slice(0, -1).map((part) => {
    if (part === "Mod") return isMac ? "meta" : "control";
    return part === "Shift" ? "shift" : "alt";
  });
  const event = { keyCode, modifiers };
  const isCharacter = modifiers.length === 0 && keyCode.length === 1;
  return [
    { ...event, type: "keyDown" },
    ...(isCharacter ? [{ ...event, type: "char" } as const] : []),
    { ...event, type: "keyUp" },
  ];
}

/** Presses a chord in a page, as if its reader had. */
export function pressKey(contents: WebContents, chord: string): void {
  contents.focus();
  for (const event of keyEvents(chord, process.platform === "darwin"))
    contents.sendInputEvent(event);
}
