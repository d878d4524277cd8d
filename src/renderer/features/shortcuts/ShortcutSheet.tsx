import { SHORTCUTS, type Shortcut } from "../../session/shortcuts.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Keys } from "../../ui/Keys.tsx";
import { shortcutGroups } from "./shortcut-groups.ts";
import "./shortcut-sheet.css";

export interface ShortcutSheetProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Every key there is, by where it works, written as this platform writes keys. */
export function ShortcutSheet({ isOpen, onClose }: ShortcutSheetProps) {
  return (
    <Dialog title="Keyboard" size="wide" isOpen={isOpen} onClose={onClose}>
      {/* The list can be longer than the window: the focus in it lets keys scroll. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="shortcut-groups" aria-label="All keys" tabIndex={0}>
        {shortcutGroups(SHORTCUTS).map(({ where, shortcuts }) => (
          <section key={where} aria-labelledby={`shortcuts-${where}`}>
            <h3 id={`shortcuts-${where}`}>{where}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
                <ShortcutRow key={`${shortcut.does} ${shortcut.keys[0]}`} {...shortcut} />
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

function ShortcutRow({ keys, does }: Shortcut) {
  return (
    <div className="shortcut-row">
      <dt>{does}</dt>
      <dd>
        <span className="visually-hidden">{keys.map(spoken).join(" or ")}</span>
        {keys.map((chord) => (
          <Keys key={chord} chord={chord} />
        ))}
      </dd>
    </div>
  );
}

const SPOKEN: Record<string, string> = {
  Mod: "Command or Control",
  "/": "slash",
  "?": "question mark",
  ",": "comma",
  "[": "left bracket",
  "]": "right bracket",
};

function spoken(chord: string): string {
  return chord
    .split("+")
    .map((key) => SPOKEN[key] ?? key)
    .join(" ");
}
