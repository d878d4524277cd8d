import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { type Draft, type Field, isSameDraft } from "./drafts.ts";
import { isForText } from "./text-keys.ts";

/** How an editor ended: by a key, then the focus goes back to where it came from; or by going elsewhere. */
export type Ending = "returned" | "left";

export interface EditedValueOptions<T> {
  /** As stored. */
  stored: T;
  /** What was typed before and not stored. */
  draft: T | undefined;
  /** Stores the value; false when that failed. What was typed is safe in a draft either way. */
  keep: (value: T) => Promise<boolean>;
  /** Leaves the stored value as it is; a changed value stays as a draft. */
  leave: (draft: T | undefined) => void;
  onEnd: (ending: Ending) => void;
}

export interface EditedValue<T> {
  value: T;
  setValue: (value: T) => void;
  isKeeping: boolean;
  finish: () => void;
  cancel: () => void;
  /** For the element around everything that belongs to the editor. */
  frame: {
    ref: RefObject<HTMLDivElement | null>;
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
}

/**
 * Editing one value in place: Mod+Enter keeps it, Escape leaves it as it was, going elsewhere keeps it,
 * and so does a window that loses the focus. Nothing typed is lost when storing fails.
 */
export function useEditedValue<T extends NonNullable<Draft[Field]>>(
  options: EditedValueOptions<T>,
): EditedValue<T> {
  const [value, setValue] = useState(options.draft ?? options.stored);
  const [isKeeping, setKeeping] = useState(false);
  const current = useRef({ value, options, isOver: false });
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    current.current = { ...current.current, value, options };
  });

  useEffect(() => {
    const { current: state } = { current };
    return () => {
      const { value, options, isOver } = state.current;
      if (!isOver && !isSameDraft(value, options.stored)) void options.keep(value);
    };
  }, []);

  const store = async (): Promise<boolean> => {
    const { value, options } = current.current;
    if (isSameDraft(value, options.stored)) {
      options.leave(undefined);
      return true;
    }
    setKeeping(true);
    const isStored = await options.keep(value);
    setKeeping(false);
    return isStored && isSameDraft(value, current.current.value);
  };

  const end = (ending: Ending) => {
    current.current.isOver = true;
    options.onEnd(ending);
  };

  const finish = async (ending: Ending) => {
    if (current.current.isOver || isKeeping) return;
    if (await store()) end(isStillIn(frame.current) ? ending : "left");
  };

  const cancel = () => {
    options.leave(isSameDraft(value, options.stored) ? undefined : value);
    end("returned");
  };

  return {
    value,
    setValue,
    isKeeping,
    finish: () => void finish("returned"),
    cancel,
    frame: {
      ref: frame,
      onKeyDown: (event) => {
        if (isForText(event.nativeEvent)) event.stopPropagation();
        if (event.key === "Escape") cancel();
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void finish("returned");
        else return;
        event.preventDefault();
      },
      onBlur: (event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        if (document.hasFocus()) void finish("left");
        else void store();
      },
    },
  };
}

/** Storing takes a moment, in which one may have gone on; a button that was pressed may have lost the focus. */
function isStillIn(frame: HTMLElement | null): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || frame?.contains(focused) === true;
}
