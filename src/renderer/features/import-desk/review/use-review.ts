import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { DocumentReview } from "../../../../contract/import.ts";
import type { Recipe } from "../../../../contract/recipe.ts";
import { messageOf } from "../../../../contract/result.ts";
import { counted } from "../../../../core/text/counted.ts";
import { useSession } from "../../../session/Session.tsx";
import { useAnnounce } from "../../../ui/Announcer.tsx";
import {
  corrected,
  historyOf,
  type RecipeHistory,
  redone,
  stepsOf,
  undone,
} from "./recipe-history.ts";
import { changedParagraphs } from "./review-rows.ts";

/** One document under correction. */
export interface Review {
  /** Null until it is there. */
  document: DocumentReview | null;
  failure: string | null;
  isBusy: boolean;
  /** What undoing would take back, and doing again would bring back. */
  steps: { undo: string | null; redo: string | null };
  /** Corrects the recipe; false when the host did not take it, and then nothing has changed. */
  correct: (change: (recipe: Recipe) => Recipe, did: string) => Promise<boolean>;
  /** The same, and gives why the host did not take it to whoever can say it where it was typed; null when it did. */
  attempt: (change: (recipe: Recipe) => Recipe, did: string) => Promise<string | null>;
  undo: () => void;
  redo: () => void;
  /** Shows what a recipe would make of the document; null shows it as it is again. Says why when it cannot. */
  tryOut: (change: ((recipe: Recipe) => Recipe) | null) => Promise<string | null>;
}

interface ReviewOf {
  job: string;
  path: string;
  /** The corrections of every document so far, kept while the window shows others. */
  histories: Map<string, RecipeHistory>;
}

const FROM_ANOTHER = "Take over corrections of another document";

/** Reads how a document was understood, and has it understood anew with every correction. */
export function useReview({ job, path, histories }: ReviewOf): Review {
  const { bridge } = useSession();
  const announce = useAnnounce();
  const [document, setDocument] = useState<DocumentReview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [history, setHistory] = useState<RecipeHistory | null>(null);
  const latest = useRef<{ document: DocumentReview; history: RecipeHistory }>(null);
  const { isBusy, inTurn } = useTurns();

  const show = useCallback(
    (next: DocumentReview, of: RecipeHistory) => {
      latest.current = { document: next, history: of };
      histories.set(path, of);
      setDocument(next);
      setHistory(of);
    },
    [histories, path],
  );

  useEffect(() => {
    let isWanted = true;
    bridge.reviewDocument({ job, path }).then(
      (found) => {
        if (isWanted) show(found, continued(histories.get(path), found.recipe));
      },
      (error: unknown) => isWanted && setFailure(messageOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [bridge, job, path, histories, show]);

  const turnTo = useCallback<TurnTo>(
    (step, say) =>
      inTurn(async () => {
        const before = latest.current;
        const next = before && step(before.history);
        if (!before || !next || next === before.history) return null;
        try {
          const found = await bridge.correctDocument({ job, path, recipe: next.now });
          const changed = changedParagraphs(before.document.proposed, found.proposed);
          show(found, next);
          setFailure(null);
          const reach = changed > 0 ? `: ${counted(changed, "paragraph")} changed` : "";
          announce(`${say(next)}${reach}.`);
          return null;
        } catch (error) {
          announce(messageOf(error), "urgent");
          return messageOf(error);
        }
      }),
    [bridge, job, path, inTurn, show, announce],
  );

  const tryOut = useCallback(
    (change: ((recipe: Recipe) => Recipe) | null) =>
      inTurn(async () => {
        const now = latest.current?.history.now;
        if (!now) return null;
        const recipe = change ? change(now) : now;
        const answer = bridge.correctDocument({ job, path, recipe });
        return answer.then((shown) => (setDocument(shown), null), messageOf);
      }),
    [bridge, job, path, inTurn],
  );

  return useMemo(() => {
    const told = (reason: string | null) => (reason === null ? true : (setFailure(reason), false));
    return {
      document,
      failure,
      isBusy,
      steps: history ? stepsOf(history) : { undo: null, redo: null },
      attempt: (change, did) => turnTo(...further(change, did)),
      correct: (change, did) => turnTo(...further(change, did)).then(told),
      undo: () => void turnTo(undone, (now) => `Undone: ${stepsOf(now).redo}`).then(told),
      redo: () => void turnTo(redone, (now) => `Done again: ${stepsOf(now).undo}`).then(told),
      tryOut,
    };
  }, [document, failure, isBusy, history, turnTo, tryOut]);
}

type TurnTo = (
  step: (history: RecipeHistory) => RecipeHistory,
  say: (did: RecipeHistory) => string,
) => Promise<string | null>;

function further(change: (recipe: Recipe) => Recipe, did: string): Parameters<TurnTo> {
  return [(now) => corrected(now, change(now.now), did), () => did];
}

/** Has things done one after the other, each upon what the one before came to. */
function useTurns() {
  const [waiting, setWaiting] = useState(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    setWaiting((count) => count + 1);
    const result = last.current.then(work);
    last.current = result.catch(() => undefined);
    return result.finally(() => setWaiting((count) => count - 1));
  }, []);
  return { isBusy: waiting > 0, inTurn };
}

/** The history as it was left, and what has been corrected from elsewhere since as a step of it. */
function continued(before: RecipeHistory | undefined, recipe: Recipe): RecipeHistory {
  if (!before) return historyOf(recipe);
  if (JSON.stringify(before.now) === JSON.stringify(recipe)) return before;
  return corrected(before, recipe, FROM_ANOTHER);
}
