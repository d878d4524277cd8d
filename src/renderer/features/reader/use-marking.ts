import { useCallback, useMemo } from "react";
import type { Colour, LibraryChange } from "../../../contract/annotation.ts";
import type { TextRange } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { copyRich } from "../../ui/clipboard.ts";

export interface Marking {
  mark: (colour: Colour) => Promise<void>;
  /** Opens the note or the tags of the words, of the highlight in hand, or of the paragraph. */
  annotate: (field: "note" | "tags", passage: string | null) => Promise<void>;
  remove: () => Promise<void>;
  copy: () => Promise<void>;
}

interface MarkingParts {
  selected: TextRange[];
  active: string | null;
  onActivate: (annotation: string | null) => void;
  onEdit: (editing: { id: string; field: "note" | "tags" }) => void;
}

/** What can be done with the words that are selected, or else with the highlight in hand. */
export function useMarking({ selected, active, onActivate, onEdit }: MarkingParts): Marking {
  const { annotations, bridge } = useSession();
  const announce = useAnnounce();
  const held = annotations.all.find(({ id }) => id === active);

  const mark = useCallback(
    async (colour: Colour) => {
      if (selected.length === 0) {
        if (!held?.colour) return announce("Select some words first.");
        await annotations.change({ id: held.id, colour });
        return announce(`Now ${colour}`);
      }
      const change = await annotations.add({ target: { kind: "text", ranges: selected }, colour });
      const id = addedId(change);
      if (!id) return;
      document.getSelection()?.removeAllRanges();
      onActivate(id);
      announce(`Marked ${colour}`);
    },
    [selected, held, annotations, announce, onActivate],
  );

  const annotate = useCallback(
    async (field: "note" | "tags", passage: string | null) => {
      let id = selected.length === 0 ? active : null;
      if (selected.length > 0)
        id = addedId(await annotations.add({ target: { kind: "text", ranges: selected } }));
      else if (!id && passage) {
        const existing = annotations.all.find(
          ({ target }) => target.kind === "passage" && target.passage === passage,
        );
        id =
          existing?.id ?? addedId(await annotations.add({ target: { kind: "passage", passage } }));
      }
      if (!id) return;
      document.getSelection()?.removeAllRanges();
      onActivate(id);
      onEdit({ id, field });
    },
    [selected, active, annotations, onActivate, onEdit],
  );

  const remove = useCallback(async () => {
    if (!held) return;
    await annotations.remove([held.id]);
    onActivate(null);
    announce("Removed. Undo brings it back.");
  }, [held, annotations, onActivate, announce]);

  const copy = useCallback(async () => {
    const ranges = selected.length > 0 ? selected : (held?.anchor.ranges ?? []);
    if (ranges.length === 0) return announce("Select some words first.");
    try {
      copyRich(await bridge.cite({ ranges }));
      announce("Copied with citation");
    } catch (error) {
      announce(`Not copied: ${error instanceof Error ? error.message : String(error)}`, "urgent");
    }
  }, [selected, held, bridge, announce]);

  return useMemo(() => ({ mark, annotate, remove, copy }), [mark, annotate, remove, copy]);
}

function addedId(change: LibraryChange | null): string | null {
  return change?.upserted[0]?.id ?? null;
}
