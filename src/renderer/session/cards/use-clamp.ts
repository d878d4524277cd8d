import { useState } from "react";

const LONG = 280;
/** What a line takes up at least, in characters. */
const LINE = 35;

/** Whether a text is cut short until one asks for more. */
export function useClamp(text: string) {
  const [isOpen, setOpen] = useState(false);
  const size = text
    .split("\n")
    .reduce((sum, line) => sum + LINE * Math.ceil((line.length + 1) / LINE), 0);
  const isLong = size > LONG;
  return { isLong, isCut: isLong && !isOpen, toggle: () => setOpen((before) => !before) };
}
