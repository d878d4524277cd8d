import { useState } from "react";
import { keep, kept } from "../../session/use-kept.ts";
import { useStableActions } from "../../ui/use-stable-actions.ts";
import { type Decisions, keptForm, ofKeptForm, UNDECIDED } from "./fixes.ts";
import type { Shown } from "./findings.ts";

/** Where one is among the findings of a check, and what was decided. */
export interface Place {
  /** The finding in hand, by its id; null before the first. */
  at: number | null;
  shown: Shown;
  decisions: Decisions;
}

export interface CheckPlace extends Place {
  change: (part: Partial<Place>) => void;
}

const BEGINNING: Place = { at: null, shown: "all", decisions: UNDECIDED };
const NAME = "check";

type KeptPlace = Omit<Place, "decisions"> & {
  job: string;
  decisions: ReturnType<typeof keptForm>;
};

/** Lives as long as the window, and in its history, so that coming back and loading anew lead to the same place. */
export function useDecisions(job: string | null): CheckPlace {
  const [place, setPlace] = useState<{ job: string | null } & Place>(() => ({
    job,
    ...keptPlace(job),
  }));
  const now = place.job === job ? place : { job, ...keptPlace(job) };
  if (now !== place) setPlace(now);
  const actions = useStableActions({
    change: (part: Partial<Place>) => {
      const next = { ...now, ...part };
      setPlace(next);
      const { decisions, ...rest } = next;
      keep(NAME, { ...rest, decisions: keptForm(decisions) });
    },
  });
  return { ...now, ...actions };
}

function keptPlace(job: string | null): Place {
  const found = kept(NAME) as KeptPlace | undefined;
  if (job === null || found?.job !== job) return BEGINNING;
  const { at, shown, decisions } = found;
  return { at, shown, decisions: ofKeptForm(decisions) };
}
