import { useCallback, useMemo, useRef } from "react";
import type { Colour, NewAnnotation } from "../../../contract/annotation.ts";
import { messageOf } from "../../../contract/result.ts";
import type { TextRange } from "../../../contract/work.ts";
import { holdTyping } from "../../session/hold-typing.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { copyRich } from "../../ui/clipboard.ts";
import { useFilingWords } from "./use-filing-words.ts";

export interface Marking {
  mark: (colour: Colour) => Promise<void>;
  /** Opens the note or the tags of the words, of the highlight in hand, or of the paragraph. */
  annotate: (field: "note" | "tags", passage: string | null) => Promise<void>;
  remove: () => Promise<void>;
  /** Adds the words, or the highlight in hand, to a dossier; `choose` asks where. */
  file: (how: "file" | "choose") => Promise<void>;
  copy: () => Promise<void>;
}

interface MarkingParts {
  /** The words selected at this moment. */
  selection: () => TextRange[];
  active: string | null;
  onActivate: (annotation: string | null) => void;
  onEdit: (editing: { id: string; field: "note" | "tags" }) => void;
}

/** What can be done with the words that are selected, or else with the highlight in hand. */
export function useMarking({ selection, active, onActivate, onEdit }: MarkingParts): Marking {
  const { annotations, bridge, settings } = useSession();
  const style = settings.citationStyle;
  const announce = useAnnounce();
  const held = annotations.all.find(({ id }) => id === active);
  // A note is often asked for before the highlight that it belongs to is on disk.
  const beingAdded = useRef<Promise<string | null>>(null);

  const add = useCallback(
    (annotation: NewAnnotation) => {
      document.getSelection()?.removeAllRanges();
      const adding = annotations.add(annotation).then((change) => change?.upserted[0]?.id ?? null);
      beingAdded.current = adding;
      return adding.finally(() => {
        if (beingAdded.current === adding) beingAdded.current = null;
      });
    },
    [annotations],
  );

  const mark = useCallback(
    async (colour: Colour) => {
      const ranges = selection();
      if (ranges.length === 0) {
        if (!held?.colour) return announce("Select some words first.");
        await annotations.change({ id: held.id, colour });
        return announce(`Now ${colour}`);
      }
      const id = await add({ target: { kind: "text", ranges }, colour });
      if (!id) return;
      onActivate(id);
      announce(`Marked ${colour}`);
    },
    [selection, held, annotations, add, announce, onActivate],
  );

  const annotate = useCallback(
    async (field: "note" | "tags", passage: string | null) => {
      const ranges = selection();
      const onPassage = annotations.all.find(
        ({ target }) => target.kind === "passage" && target.passage === passage,
      );
      const handOver = holdTyping();
      const id =
        ranges.length > 0
          ? await add({ target: { kind: "text", ranges } })
          : ((await beingAdded.current) ??
            active ??
            onPassage?.id ??
            (passage && (await add({ target: { kind: "passage", passage } }))));
      handOver(Boolean(id));
      if (!id) return;
      onActivate(id);
      onEdit({ id, field });
    },
    [selection, active, annotations, add, onActivate, onEdit],
  );

  const file = useFilingWords({ selection, active, beingAdded, onActivate });

  const remove = useCallback(async () => {
    if (!held) return;
    await annotations.remove([held.id]);
    onActivate(null);
    announce("Removed. Undo brings it back.");
  }, [held, annotations, onActivate, announce]);

  const copy = useCallback(async () => {
    const selected = selection();
    const ranges = selected.length > 0 ? selected : (held?.anchor.ranges ?? []);
    if (ranges.length === 0) return announce("Select some words first.");
    try {
      copyRich(await bridge.cite({ ranges, style }));
      announce("Copied with citation");
    } catch (error) {
      announce(`Not copied: ${messageOf(error)}`, "urgent");
    }
  }, [selection, held, bridge, style, announce]);

  return useMemo(
    () => ({ mark, annotate, remove, file, copy }),
    [mark, annotate, remove, file, copy],
  );
}
