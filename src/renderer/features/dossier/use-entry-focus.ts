import { type FocusEvent, type RefObject, useCallback, useEffect, useRef } from "react";
import { keep, kept } from "../../session/use-kept.ts";

const KEPT = "dossier.entry";
/** How long a row is waited for; it is drawn a few frames after the entries have come. */
const FRAMES = 30;

export interface EntryFocus {
  /** Gives an entry the focus as soon as it is drawn; null lets the one nearest to the last have it. */
  focus: (id: string | null) => void;
  onFocus: (event: FocusEvent) => void;
}

/**
 * Keeps the focus in the tree while entries move, come and go, and finds the entry again from which one went into the
 * text. `order`: the ids of all entries as they are read.
 */
export function useEntryFocus(
  tree: RefObject<HTMLElement | null>,
  order: readonly string[],
): EntryFocus {
  const wanted = useRef<string | null>((kept(KEPT) as string | undefined) ?? null);
  const last = useRef<{ id: string; index: number } | null>(null);

  const frame = useRef(0);

  const find = useCallback(
    (otherwise: () => string | undefined) => {
      cancelAnimationFrame(frame.current);
      let frames = 0;
      const attempt = () => {
        const id = wanted.current ?? otherwise();
        if (id === undefined) return;
        const row = tree.current?.querySelector<HTMLElement>(
          `[role=row][data-key="${CSS.escape(id)}"]`,
        );
        frames += 1;
        if (!row && frames < FRAMES) frame.current = requestAnimationFrame(attempt);
        if (!row) return;
        wanted.current = null;
        row.focus();
        row.scrollIntoView({ block: "nearest" });
      };
      attempt();
    },
    [tree],
  );

  useEffect(() => {
    find(() => {
      if (document.activeElement !== document.body || last.current === null) return undefined;
      const { id, index } = last.current;
      return order.includes(id) ? id : order[Math.min(index, order.length - 1)];
    });
    return () => cancelAnimationFrame(frame.current);
  }, [find, order]);

  const focus = useCallback(
    (id: string | null) => {
      wanted.current = id;
      find(() => undefined);
    },
    [find],
  );
  const onFocus = useCallback(
    ({ target }: FocusEvent) => {
      const id = target.closest<HTMLElement>("[role=row]")?.dataset.key;
      if (id === undefined) return;
      last.current = { id, index: order.indexOf(id) };
      keep(KEPT, id);
    },
    [order],
  );
  return { focus, onFocus };
}
