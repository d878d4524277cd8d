import { dialog } from "electron";
import { messageOf, ReadoutError } from "../contract/result.ts";
import { complaint } from "../node/visible.ts";

/** What a failure says to people. */
export function sentenceOf(error: unknown): string {
  return error instanceof ReadoutError
    ? error.message
    : `Something went wrong inside Readout: ${messageOf(error)}. What was saved is safe.`;
}

/** Handles the failure of something that nobody waits for: says it in a box and on standard error. */
export function reportFailure(title: string): (error: unknown) => void {
  return (error) => {
    const sentence = sentenceOf(error);
    process.stderr.write(
      complaint(sentence, error instanceof ReadoutError ? error.code : "failed"),
    );
    dialog.showErrorBox(title, sentence);
  };
}
