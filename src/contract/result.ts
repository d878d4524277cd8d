/** What can go wrong, as a word for programs; the message is for people. */
export type ErrorCode =
  | "bad-input"
  | "unknown-method"
  | "not-allowed"
  | "work-not-found"
  | "passage-not-found"
  | "annotation-not-found"
  | "entry-not-found"
  | "export-not-found"
  | "printer-not-found"
  | "printing-failed"
  | "template-invalid"
  | "backup-not-found"
  | "backup-damaged"
  | "package-unreadable"
  | "annotations-unreadable"
  | "quote-not-found"
  | "range-invalid"
  | "query-too-long"
  | "corpus-unreadable"
  | "import-refused"
  | "import-not-found"
  | "check-not-found"
  | "check-not-done"
  | "quotation-not-placed"
  | "corpus-not-found"
  | "library-damaged"
  | "library-newer"
  | "library-locked"
  | "library-unwritable"
  | "disk-full"
  | "file-exists"
  | "file-unwritable"
  | "failed";

/** An error that its reader can act on: a code and a sentence. */
export class ReadoutError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ReadoutError";
    this.code = code;
  }
}

/** An error as it crosses a process boundary, where error objects would not survive. */
export interface Failure {
  ok: false;
  error: { code: ErrorCode; message: string };
}

/** The one shape in which results cross a process boundary. */
export type Envelope<T> = { ok: true; value: T } | Failure;

/** Errors that are no {@link ReadoutError} get the code `failed`. */
export function wrapError(error: unknown): Failure {
  if (error instanceof ReadoutError)
    return { ok: false, error: { code: error.code, message: error.message } };
  return {
    ok: false,
    error: { code: "failed", message: `Something went wrong inside Readout: ${messageOf(error)}` },
  };
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The value, or a thrown {@link ReadoutError}. */
export function unwrap<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value;
  throw new ReadoutError(envelope.error.code, envelope.error.message);
}
