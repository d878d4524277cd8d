/** Asks one thing after another; only the answer to the last one asked is heard. */
export interface Asker<Input> {
  ask: (input: Input) => void;
  /** Wants no answer any more. */
  drop: () => void;
}

interface AskerOptions<Input, Answer> {
  run: (input: Input) => Promise<Answer>;
  onAnswer: (input: Input, answer: Answer) => void;
  onFailure: (input: Input, error: unknown) => void;
  /** How long a question waits for the answer to the one before, in milliseconds; default 30. */
  patience?: number;
}

/**
 * A question goes out at once when none is on its way. Else it waits for that answer, but not for long,
 * and is overtaken by a later one: so fast typing makes no queue, and slow typing never waits.
 */
export function createAsker<Input, Answer>(options: AskerOptions<Input, Answer>): Asker<Input> {
  const { run, onAnswer, onFailure, patience = 30 } = options;
  let asked = 0;
  let underway = 0;
  let waiting: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = () => {
    clearTimeout(timer);
    const start = waiting;
    waiting = null;
    start?.();
  };
  const start = (input: Input, number: number) => {
    underway += 1;
    const settle = (tell: () => void) => {
      underway -= 1;
      if (number === asked) tell();
      else next();
    };
    run(input).then(
      (answer) => settle(() => onAnswer(input, answer)),
      (error: unknown) => settle(() => onFailure(input, error)),
    );
  };
  return {
    ask: (input) => {
      asked += 1;
      const number = asked;
      if (underway === 0) return start(input, number);
      if (waiting === null) timer = setTimeout(next, patience);
      waiting = () => start(input, number);
    },
    drop: () => {
      asked += 1;
      waiting = null;
      clearTimeout(timer);
    },
  };
}
