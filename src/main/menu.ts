import type { MenuItemConstructorOptions } from "electron";

/** A menu item that presses a key of the window, which knows all keys; `Mod` is Cmd or Ctrl. */
type KeyItem = [label: string, chord: string];

const EDIT: KeyItem[] = [
  ["Undo", "Mod+Z"],
  ["Redo", "Mod+Shift+Z"],
];
const MARK: KeyItem[] = [
  ["Copy with Citation", "Mod+Shift+C"],
  ["Search", "Mod+K"],
];
const SHOW: KeyItem[] = [
  ["Text", "Alt+1"],
  ["Chronology", "Alt+2"],
  ["People", "Alt+3"],
  ["Library", "Alt+5"],
];
const LAYERS: KeyItem[] = [
  ["Record Only", "Alt+R"],
  ["Commentary Only", "Alt+C"],
  ["Record and Commentary", "Alt+B"],
];
const GO: KeyItem[] = [
  ["Back", "Alt+Left"],
  ["Forward", "Alt+Right"],
];

const SEPARATOR: MenuItemConstructorOptions = { type: "separator" };

interface MenuParts {
  isMac: boolean;
  /** Developer tools are for checkouts only. */
  hasDeveloperTools: boolean;
  press: (chord: string) => void;
}

/** The native menu. */
export function menuTemplate({
  isMac,
  hasDeveloperTools,
  press,
}: MenuParts): MenuItemConstructorOptions[] {
  const items = (keyItems: KeyItem[]) => keyItems.map((item) => keyMenuItem(item, press));
  const leave: MenuItemConstructorOptions = { role: isMac ? "close" : "quit" };
  return [
    ...(isMac ? [{ role: "appMenu" } as const] : []),
    {
      label: "File",
      submenu: [
        ...items([
          ["Export…", "Mod+E"],
          ["Appearance…", "Mod+,"],
        ]),
        SEPARATOR,
        leave,
      ],
    },
    {
      label: "Edit",
      submenu: [...items(EDIT), SEPARATOR, ...CLIPBOARD, SEPARATOR, ...items(MARK)],
    },
    {
      label: "View",
      submenu: [
        ...items(SHOW),
        SEPARATOR,
        ...items(LAYERS),
        SEPARATOR,
        ...ZOOM,
        ...(hasDeveloperTools ? [SEPARATOR, { role: "toggleDevTools" } as const] : []),
      ],
    },
    { label: "Go", submenu: items(GO) },
    { role: "windowMenu" },
    { role: "help", submenu: items([["Keyboard Shortcuts", "?"]]) },
  ];
}

const CLIPBOARD: MenuItemConstructorOptions[] = [
  { role: "cut" },
  { role: "copy" },
  { role: "paste" },
  { role: "selectAll" },
];

const ZOOM: MenuItemConstructorOptions[] = [
  { role: "resetZoom" },
  { role: "zoomIn" },
  { role: "zoomOut" },
  { role: "togglefullscreen" },
];

function keyMenuItem([label, chord]: KeyItem, press: (chord: string) => void) {
  return {
    label,
    accelerator: chord.replace("Mod", "CmdOrCtrl"),
    // The window hears the key itself; the menu only shows it.
    registerAccelerator: false,
    click: () => press(chord),
  } satisfies MenuItemConstructorOptions;
}
