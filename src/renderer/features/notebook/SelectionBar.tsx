import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import type { Card } from "../../session/cards/card.ts";

interface SelectionBarProps {
  selected: ReadonlySet<string>;
  shown: readonly Card[];
  onChange: (selected: ReadonlySet<string>) => void;
  onExport: () => void;
  onRemoved: (label: string) => void;
}

/** What one can do with the selected cards. */
export function SelectionBar({
  selected,
  shown,
  onChange,
  onExport,
  onRemoved,
}: SelectionBarProps) {
  const { annotations, filing } = useSession();
  const announce = useAnnounce();
  if (selected.size === 0) return null;
  const isAll = shown.every(({ id }) => selected.has(id));
  const remove = async () => {
    const change = await annotations.remove([...selected]);
    if (!change) return;
    onRemoved(change.label);
    announce(`${change.label}. Undo brings them back.`);
  };
  return (
    <div className="notebook-bar">
      <span>{selected.size} selected</span>
      {!isAll && (
        <button type="button" onClick={() => onChange(new Set(shown.map(({ id }) => id)))}>
          All
        </button>
      )}
      <button type="button" onClick={() => filing.choose([...selected])}>
        To a dossier…
      </button>
      <button type="button" onClick={onExport}>
        Export…
      </button>
      <button type="button" onClick={() => void remove()}>
        Delete
      </button>
      <button type="button" onClick={() => onChange(new Set())}>
        Clear
      </button>
    </div>
  );
}
