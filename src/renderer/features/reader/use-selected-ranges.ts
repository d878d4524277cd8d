import { type RefObject, useEffect, useState } from "react";
import type { TextRange } from "../../../contract/work.ts";
import { selectedRanges } from "./dom-range.ts";

const NOTHING: TextRange[] = [];

/** The words of the text that are selected now, by mouse, touch or keys. */
export function useSelectedRanges(root: RefObject<HTMLElement | null>): TextRange[] {
  const [ranges, setRanges] = useState<TextRange[]>(NOTHING);
  useEffect(() => {
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const now = root.current ? selectedRanges(root.current, document.getSelection()) : NOTHING;
        setRanges((before) => (isSame(before, now) ? before : now));
      });
    };
    document.addEventListener("selectionchange", read);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", read);
    };
  }, [root]);
  return ranges;
}

function isSame(a: TextRange[], b: TextRange[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ passage, start, end }, index) => {
      const other = b[index];
      return other?.passage === passage && other.start === start && other.end === end;
    })
  );
}
