import { describe, expect, test } from "vitest";
import { isForText } from "../../../src/renderer/features/notebook/text-keys.ts";

const NOTHING_HELD = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function pressed(key: string, held: Partial<typeof NOTHING_HELD> = {}): KeyboardEvent {
  return { key, ...NOTHING_HELD, ...held } as KeyboardEvent;
}

const mod = { ctrlKey: true };
const alt = { altKey: true };

describe("while a note is written", () => {
  test.each([
    ["a letter", pressed("j")],
    ["a capital", pressed("J", { shiftKey: true })],
    ["a sign", pressed("/")],
    ["Escape", pressed("Escape")],
    ["undo", pressed("z", mod)],
    ["redo", pressed("Z", { ...mod, shiftKey: true })],
    ["copy", pressed("c", mod)],
    ["paste", pressed("v", { metaKey: true })],
    ["a step by a word", pressed("ArrowLeft", alt)],
    ["keeping it", pressed("Enter", mod)],
  ])("%s is for the text", (_name, event) => {
    expect(isForText(event)).toBe(true);
  });

  test.each([
    ["search", pressed("k", mod)],
    ["export", pressed("e", mod)],
    ["the next pane", pressed("F6")],
    ["the pane before", pressed("F6", { shiftKey: true })],
    ["another view", pressed("2", alt)],
    ["the commentary", pressed("c", alt)],
  ])("%s is for the window", (_name, event) => {
    expect(isForText(event)).toBe(false);
  });
});
