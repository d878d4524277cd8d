import { useCallback } from "react";
import { Checker } from "../features/checking/Checker.tsx";
import type { Checking } from "../features/checking/use-checking.ts";
import type { CheckPlace } from "../features/checking/use-decisions.ts";
import { CHECK } from "../session/route.ts";
import type { Reading } from "../session/use-reading.ts";

interface CheckViewProps {
  job: string | null;
  checking: Checking;
  place: CheckPlace;
  reading: Reading;
}

/** The checker; each check is a step in the history. */
export function CheckView({ job, checking, place, reading }: CheckViewProps) {
  const { go } = reading;
  const another = useCallback(() => go(CHECK), [go]);
  return <Checker checking={checking} place={place} job={job} onAnother={another} />;
}
