import { describe, expect, it } from "vitest";
import { chordOf } from "../../../src/renderer/session/chord.ts";

function press(key: string, held: Partial<KeyboardEvent> = {}): string {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return chordOf({ ...none, ...held, key } as KeyboardEvent);
}

describe("a pressed key as the shortcut table writes it", () => {
  it("is the capital letter, with Shift only when it was held", () => {
    expect(press("j")).toBe("J");
    expect(press("J", { shiftKey: true })).toBe("Shift+J");
  });

  it("takes Cmd and Ctrl for the same", () => {
    expect(press("k", { ctrlKey: true })).toBe("Mod+K");
    expect(press("C", { metaKey: true, shiftKey: true })).toBe("Mod+Shift+C");
  });

  it("leaves Shift out of signs that are typed with it", () => {
    expect(press("?", { shiftKey: true })).toBe("?");
    expect(press("/", {})).toBe("/");
  });

  it("names arrows shortly", () => {
    expect(press("ArrowLeft", { shiftKey: true })).toBe("Shift+Left");
    expect(press("ArrowLeft", { altKey: true })).toBe("Alt+Left");
  });
});
