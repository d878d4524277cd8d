import { useEffect, useState } from "react";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { readTypedDate } from "./typed-date.ts";

export interface TypedDateField {
  text: string;
  /** What is wrong with the text, in sentences; empty when nothing is, and while it is still typed. */
  problem: string;
  type: (text: string) => void;
  /** Takes the text as it is for the whole of it. */
  settle: () => void;
  clear: () => void;
}

const READABLE_AFTER_MS = 300;
/** Long enough to finish a year; what cannot be read is mostly not finished yet. */
const UNREADABLE_AFTER_MS = 1500;

/**
 * A date filter as the text of a field. It applies while it is typed, as soon as it can be read; what
 * cannot be read filters nothing, and is said once typing has ended.
 */
export function useTypedDate(
  value: string | undefined,
  onChange: (iso: string | null) => void,
): TypedDateField {
  const announce = useAnnounce();
  const [field, setField] = useState({ text: value ?? "", of: value, problem: "" });
  if (field.of !== value) setField({ text: value ?? "", of: value, problem: "" });
  const { text } = field;
  const { iso, problem } = readTypedDate(text);
  const isSettled = problem === null ? (iso ?? undefined) === value : field.problem !== "";

  const take = (shown: string) => {
    const said = problem === null ? "" : `${problem} The search goes on without it.`;
    setField({ text: shown, of: iso ?? undefined, problem: said });
    if (said && said !== field.problem) announce(said);
    if ((iso ?? undefined) !== value) onChange(iso);
  };

  useEffect(() => {
    if (isSettled) return;
    const pause = problem === null ? READABLE_AFTER_MS : UNREADABLE_AFTER_MS;
    const timer = setTimeout(() => take(text), pause);
    return () => clearTimeout(timer);
  });

  return {
    text,
    problem: field.problem,
    type: (typed) => setField({ ...field, text: typed, problem: "" }),
    settle: () => take(iso ?? text),
    clear: () => {
      setField({ text: "", of: undefined, problem: "" });
      if (value !== undefined) onChange(null);
    },
  };
}
