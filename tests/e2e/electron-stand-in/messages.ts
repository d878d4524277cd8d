/** What a test asks of the stand-in, in the place of its user and operating system. */
export type Order =
  /** Save dialogs choose this folder from now on; null cancels them. */
  | { kind: "choose-folder"; folder: string | null }
  | { kind: "choose-menu-item"; label: string }
  | { kind: "open-link"; link: string }
  /** Answers the next questions of Readout with this button. */
  | { kind: "answer-questions"; button: number }
  | { kind: "quit" };

/** What the stand-in tells a test. */
export type Report =
  /** A window shows its first page; browsers are reached at the endpoint. */
  | { kind: "window"; endpoint: string }
  /** The main process cancelled a request. */
  | { kind: "cancelled"; address: string }
  /** A request was let through that nothing inside the application answers. */
  | { kind: "escaped"; address: string }
  /** The owner was asked whether their browser may open an address. */
  | { kind: "question"; address: string }
  | { kind: "opened-outside"; address: string }
  /** A folder was shown in the file browser of the system. */
  | { kind: "showed-folder"; path: string }
  | { kind: "order-done" };

export function report(message: Report): void {
  process.send?.(message);
}
