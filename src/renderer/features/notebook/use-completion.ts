import { type KeyboardEvent, useId, useState } from "react";

export interface CompletionOptions {
  options: readonly string[];
  /** An option was chosen, or what was typed was ended with Enter. */
  onChoose: (text: string) => void;
  typed: string;
}

/** The combobox pattern of the ARIA practices: a field that offers options, the focus staying in it. */
export function useCompletion({ options, onChoose, typed }: CompletionOptions) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [index, setIndex] = useState(-1);
  const isShown = isOpen && options.length > 0;
  const pointed = isShown ? options[index] : undefined;

  const close = () => {
    setOpen(false);
    setIndex(-1);
  };
  const choose = (text: string) => {
    close();
    onChoose(text);
  };
  const move = (step: number) => {
    setOpen(true);
    setIndex((before) => {
      const next = before + step;
      return next < -1 ? options.length - 1 : next >= options.length ? -1 : next;
    });
  };

  /** True when the key was for the completion. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey) return false;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape" && isShown) close();
    else if (event.key === "Enter" && (pointed ?? typed.trim()) !== "") choose(pointed ?? typed);
    else return false;
    return true;
  };

  return {
    isShown,
    open: () => {
      setOpen(true);
      setIndex(-1);
    },
    close,
    onKey,
    inputProps: {
      role: "combobox",
      autoComplete: "off",
      "aria-autocomplete": "list" as const,
      "aria-expanded": isShown,
      "aria-controls": isShown ? `${id}-list` : undefined,
      "aria-activedescendant": pointed === undefined ? undefined : `${id}-${index}`,
    },
    listProps: { role: "listbox", id: `${id}-list` },
    optionProps: (option: number) => ({
      role: "option",
      id: `${id}-${option}`,
      "aria-selected": option === index,
      // The focus has to stay in the field.
      onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
      onClick: () => choose(options[option] ?? ""),
    }),
  };
}
