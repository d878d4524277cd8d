import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { Completion } from "../../../../contract/search.ts";
import { useSession } from "../../../session/Session.tsx";
import { useAsker } from "../asking/use-asker.ts";
import { completionMoment, withCompletion } from "./completion-moment.ts";

interface Offer {
  text: string;
  caret: number;
  completions: Completion[];
}

const NO_OFFER: Offer = { text: "", caret: 0, completions: [] };

export interface QueryCompletion {
  listId: string;
  completions: readonly Completion[];
  /** Place of the completion in hand, -1 for none. */
  pointed: number;
  /** True when the key was for the completion. */
  onKey: (event: KeyboardEvent) => boolean;
  accept: (completion: Completion) => void;
  /** The caret has moved, or the focus has come (`null`: gone). */
  onCaret: (caret: number | null) => void;
}

/**
 * Offers fields and values at the caret. Arrow keys belong to it inside the value of a field or once it was
 * called for; beside a word that is only the beginning of a field's name, they stay with the results. Tab
 * takes what is in hand, or the first; Escape closes it until something else is typed.
 */
export function useQueryCompletion(
  text: string,
  onTextChange: (text: string) => void,
  inputRef: RefObject<HTMLInputElement | null>,
): QueryCompletion {
  const { bridge } = useSession();
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [offer, setOffer] = useState(NO_OFFER);
  const [pointed, setPointed] = useState(-1);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const [calledFor, setCalledFor] = useState<string | null>(null);
  const placed = useRef<number | null>(null);
  const moment = caret === null ? null : completionMoment(text, caret);
  const isCalled = calledFor === text;
  const isWanted = caret !== null && closedFor !== text && (moment !== null || isCalled);

  const run = useCallback(
    ({ text, caret }: Offer) => bridge.completeQuery({ query: text, caret }),
    [bridge],
  );
  const settle = useCallback((asked: Offer, completions: Completion[]) => {
    const news = completions.filter(
      ({ at, insert }) => asked.text.slice(at.start, at.end) !== insert,
    );
    setOffer({ ...asked, completions: news });
    setPointed(-1);
  }, []);
  // Without completion everything can still be typed; the search itself says what is wrong.
  const giveUp = useCallback(() => setOffer(NO_OFFER), []);
  const asker = useAsker(run, settle, giveUp);
  useEffect(() => {
    if (!isWanted || caret === null) return;
    asker.ask({ text, caret, completions: [] });
    return () => asker.drop();
  }, [isWanted, text, caret, asker]);

  const isShown = isWanted && offer.text === text && offer.caret === caret;
  const completions = isShown ? offer.completions : NO_OFFER.completions;

  const accept = (completion: Completion) => {
    const next = withCompletion(text, completion);
    onTextChange(next.text);
    setCaret(next.caret);
    setPointed(-1);
    if (!completion.insert.endsWith(":")) setClosedFor(next.text);
    placed.current = next.caret;
  };

  useLayoutEffect(() => {
    if (placed.current === null) return;
    // The next key may come before the next frame.
    inputRef.current?.setSelectionRange(placed.current, placed.current);
    placed.current = null;
  });

  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === " " && (event.ctrlKey || event.metaKey)) {
      setCalledFor(text);
      setClosedFor(null);
      setCaret(inputRef.current?.selectionStart ?? text.length);
      return true;
    }
    if (completions.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return false;
    const inHand = completions[pointed];
    const first = inHand ?? completions[0];
    const hasArrows = moment === "value" || isCalled;
    const around = completions.length + 1;
    if (event.key === "Escape") setClosedFor(text);
    else if (event.key === "Tab" && !event.shiftKey && first) accept(first);
    else if (event.key === "Enter" && !event.shiftKey && inHand) accept(inHand);
    else if (hasArrows && event.key === "ArrowDown") setPointed(((pointed + 2) % around) - 1);
    else if (hasArrows && event.key === "ArrowUp") setPointed(((pointed + around) % around) - 1);
    else return false;
    return true;
  };

  return { listId, completions, pointed, onKey, accept, onCaret: setCaret };
}
