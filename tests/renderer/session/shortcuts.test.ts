import { describe, expect, it } from "vitest";
import { SHORTCUTS } from "../../../src/renderer/session/shortcuts.ts";
import { windowActions } from "../../../src/renderer/window/window-actions.ts";

/** Keys of the browser itself; the window leaves them to it. */
const LEFT_TO_THE_BROWSER = new Set(["Alt+Left", "Alt+Right"]);

describe("the shortcut table", () => {
  it("lists every key that acts anywhere, and no other", () => {
    // Only the names of the keys are asked for; nothing is pressed.
    const actions = windowActions({ undoing: {} } as Parameters<typeof windowActions>[0]);
    const listed = SHORTCUTS.filter(({ where }) => where === "Anywhere")
      .flatMap(({ keys }) => keys)
      .filter((key) => !LEFT_TO_THE_BROWSER.has(key));
    expect([...actions.keys()].sort()).toEqual(listed.sort());
  });

  it.each([...new Set(SHORTCUTS.map(({ where }) => where))])(
    "gives no key two meanings in one place: %s",
    (place) => {
      const keys = SHORTCUTS.filter(({ where }) => where === place).flatMap(({ keys }) => keys);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );
});
