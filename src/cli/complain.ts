import { complaint } from "../node/visible.ts";

/** Says on standard error what the user has to know; no sentence twice. */
export type Complain = (sentence: string, code: string) => void;

export function createComplain(write: (text: string) => void): Complain {
  const said = new Set<string>();
  return (sentence, code) => {
    if (said.has(sentence)) return;
    said.add(sentence);
    write(complaint(sentence, code));
  };
}
