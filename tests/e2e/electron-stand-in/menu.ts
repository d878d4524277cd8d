interface MenuItem {
  label?: string;
  click?: () => void;
  submenu?: MenuItem[];
}

let applicationMenu: MenuItem[] = [];

export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu(menu: MenuItem[]): void {
    applicationMenu = menu;
  },
};

/** @throws when the menu has no such item. */
export function chooseMenuItem(label: string): void {
  const items = applicationMenu.flatMap((menu) => menu.submenu ?? []);
  const item = items.find((candidate) => candidate.label === label);
  if (!item?.click) throw new Error(`The menu has no item “${label}” that does something`);
  item.click();
}
