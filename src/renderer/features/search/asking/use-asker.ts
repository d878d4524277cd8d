import { useEffect, useMemo } from "react";
import { type Asker, createAsker } from "./create-asker.ts";

/** An asker for as long as the component is there; the functions have to stay the same. */
export function useAsker<Input, Answer>(
  run: (input: Input) => Promise<Answer>,
  onAnswer: (input: Input, answer: Answer) => void,
  onFailure: (input: Input, error: unknown) => void,
): Asker<Input> {
  const asker = useMemo(
    () => createAsker({ run, onAnswer, onFailure }),
    [run, onAnswer, onFailure],
  );
  useEffect(() => () => asker.drop(), [asker]);
  return asker;
}
