import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import { menuTemplate } from "../../src/main/menu.ts";
import { keyEvents } from "../../src/main/press-key.ts";
import { SHORTCUTS } from "../../src/renderer/session/shortcuts.ts";

const pressed: string[] = [];
const template = (isMac: boolean, hasDeveloperTools = false) =>
  menuTemplate({ isMac, hasDeveloperTools, press: (chord) => pressed.push(chord) });
const itemsOf = (menus: MenuItemConstructorOptions[]) =>
  menus.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));

describe("the native menu", () => {
  it("offers only keys that the window knows", () => {
    const known = new Set(SHORTCUTS.flatMap(({ keys }) => keys));
    const keyItems = itemsOf(template(false)).filter(({ accelerator }) => accelerator);
    expect(keyItems.length).toBeGreaterThan(10);
    for (const { accelerator } of keyItems)
      expect(known).toContain(String(accelerator).replace("CmdOrCtrl", "Mod"));
  });

  it("presses the key of the item that was chosen, and leaves real key presses to the window", () => {
    const search = itemsOf(template(false)).find(({ label }) => label === "Search");
    search?.click?.({} as never, undefined, {} as never);
    expect(pressed).toEqual(["Mod+K"]);
    expect(search?.registerAccelerator).toBe(false);
  });

  it("has developer tools in a checkout only", () => {
    const roles = (isCheckout: boolean) =>
      itemsOf(template(false, isCheckout)).map(({ role }) => role);
    expect(roles(true)).toContain("toggleDevTools");
    expect(roles(false)).not.toContain("toggleDevTools");
  });

  it("has the application menu on a Mac, and Quit elsewhere", () => {
    expect(template(true)[0]).toEqual({ role: "appMenu" });
    expect(itemsOf(template(false)).map(({ role }) => role)).toContain("quit");
  });
});

describe("pressing a chord", () => {
  it("uses Cmd on a Mac and Ctrl elsewhere", () => {
    expect(keyEvents("Mod+Shift+C", true)[0]?.modifiers).toEqual(["meta", "shift"]);
    expect(keyEvents("Mod+Shift+C", false)[0]?.modifiers).toEqual(["control", "shift"]);
  });

  it("types a character that stands alone", () => {
    expect(keyEvents("?", false).map(({ type }) => type)).toEqual(["keyDown", "char", "keyUp"]);
    expect(keyEvents("Alt+Left", false).map(({ type }) => type)).toEqual(["keyDown", "keyUp"]);
  });
});
