import { type MouseEvent, useCallback, useRef } from "react";
import type { Ticked } from "./use-ticked.ts";

interface PressingParts {
  active: number;
  setActive: (index: number) => void;
  ticked: Ticked;
  read: (index: number) => void;
}

/** What pressing a line, its tick or a key on it does; with Shift, ranges are ticked. */
export function useLinePressing({ active, setActive, ticked, read }: PressingParts) {
  // Where a range begins: the last line that was gone to without extending.
  const anchor = useRef(active);
  const extendTo = useCallback(
    (index: number) => {
      setActive(index);
      ticked.tickRange(anchor.current, index);
    },
    [setActive, ticked],
  );
  const goTo = useCallback(
    (index: number) => {
      anchor.current = index;
      setActive(index);
    },
    [setActive],
  );
  const press = useCallback(
    (index: number, event: MouseEvent, act: (index: number) => void) => {
      if (event.shiftKey) return extendTo(index);
      goTo(index);
      act(index);
    },
    [extendTo, goTo],
  );
  const onPress = useCallback(
    (index: number, event: MouseEvent) => {
      // Words were selected, to be copied.
      if (getSelection()?.type === "Range" && !event.shiftKey) return;
      press(index, event, read);
    },
    [press, read],
  );
  const onTick = useCallback(
    (index: number, event: MouseEvent) => press(index, event, ticked.toggle),
    [press, ticked],
  );
  return { extendTo, goTo, onPress, onTick };
}
