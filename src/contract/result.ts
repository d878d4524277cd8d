/** What can go wrong, as a word for programs; the message is for people. */
export type ErrorCode =
  | "bad-input"
  | "unknown-method"
  | "not-allowed"
  | "work-not-found"
  | "passage-not-found"
  | "annotation-not-found"
  | "quote-not-found"
  | "range-invalid"
  | "query-too-long"
  | "corpus-unreadable"
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

/** The one shape in which results cross a process boundary, where error objects would not survive. */
export type Envelope<T> =
  { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } };

export function wrapError(error: unknown): Envelope<never> {
  if (error instanceof ReadoutError)
    return { ok: false, error: { code: error.code, message: error.message } };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    error: { code: "failed", message: `Something went wrong inside Readout: ${reason}` },
  };
}

/** The value, or a thrown {@link ReadoutError}. */
export function unwrap<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value;
  throw new ReadoutError(envelope.error.code, envelope.error.message);
}
