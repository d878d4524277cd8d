import type { ExportStep } from "../../contract/export.ts";
import type { PlannedExport } from "./plan-export.ts";
import { joinedBytes } from "../zip/joined-bytes.ts";

/** Characters or bytes of one step: often enough for progress and cancelling, seldom enough to cost nothing. */
const STEP = 256 * 1024;

/** A file that is made as far as it is asked for. */
export interface MadeFile {
  next(): ExportStep | Promise<ExportStep>;
  /** Nobody wants the rest. */
  stop(): void;
}

/** Bytes as base64, which the core cannot make by itself. */
export type Encode = (bytes: Uint8Array) => string;

/** The pieces that a format writes, as they are. */
export function writtenFile(planned: PlannedExport, encode: Encode): MadeFile {
  const pieces = planned.write()[Symbol.iterator]();
  let rest: Uint8Array = new Uint8Array();
  const next = (): ExportStep => {
    const { texts, bytes, isLast } = take(pieces);
    const done = planned.written();
    if (bytes.length === 0 && rest.length === 0)
      return { data: texts.join(""), encoding: "text", done, isLast };
    const whole = joinedBytes([rest, ...bytes]);
    const end = isLast ? whole.length : whole.length - (whole.length % 3);
    rest = whole.slice(end);
    return { data: encode(whole.slice(0, end)), encoding: "base64", done, isLast };
  };
  return { next, stop: () => undefined };
}

/** As many pieces as make a step. */
function take(pieces: Iterator<string | Uint8Array>) {
  const texts: string[] = [];
  const bytes: Uint8Array[] = [];
  let size = 0;
  while (size < STEP) {
    const { value, done } = pieces.next();
    if (done) return { texts, bytes, isLast: true };
    if (typeof value === "string") texts.push(value);
    else bytes.push(value);
    size += value.length;
  }
  return { texts, bytes, isLast: false };
}
