/** The window as links and the system see it: there is one, and it is brought to the front. */
export interface PassageWindow {
  /** Shows a passage, or just the window; kept until the window may be opened. */
  show(passage: string | undefined): void;
  /** From now on windows may be opened, and the first is. */
  start(): void;
}

/**
 * Opens no window before everything that guards it is in place, whoever asks: a link, a second start or
 * a click on the icon. Of what is asked for until then, the last passage is shown.
 */
export function createPassageWindow<W>(ports: {
  /** The window that is open already. */
  find: () => W | undefined;
  open: (passage: string | undefined) => void;
  showIn: (window: W, passage: string | undefined) => void;
}): PassageWindow {
  let isStarted = false;
  let pending: string | undefined;
  return {
    show(passage) {
      if (!isStarted) {
        pending = passage ?? pending;
        return;
      }
      const window = ports.find();
      if (window === undefined) ports.open(passage);
      else ports.showIn(window, passage);
    },
    start() {
      isStarted = true;
      ports.open(pending);
    },
  };
}
