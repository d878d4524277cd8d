import { useState } from "react";
import type { Quote } from "./card.ts";

const LONG = 280;

/** Whether a quote is cut short until one asks for more. */
export function useClamp(quotes: readonly Quote[]) {
  const [isOpen, setOpen] = useState(false);
  const length = quotes.reduce((sum, { text }) => sum + text.length, 0);
  const isLong = length > LONG;
  return { isLong, isCut: isLong && !isOpen, toggle: () => setOpen((before) => !before) };
}
