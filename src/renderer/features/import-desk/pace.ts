import { counted } from "../../../core/text/counted.ts";
import { sizeInWords } from "../../ui/size.ts";

/** How far something is that comes in bytes. */
export interface Advance {
  done: { files: number; bytes: number };
  total: { files: number; bytes: number };
  /** Bytes a second, and seconds left; null while nobody can tell. */
  rate: number | null;
  secondsLeft: number | null;
}

/** Before that much time has gone, a rate is only a guess. */
const TELLS_AFTER_MS = 1000;

/** The rate since the beginning, and the time left at that rate. */
export function paceOf(
  done: number,
  total: number,
  elapsedMs: number,
): Pick<Advance, "rate" | "secondsLeft"> {
  if (elapsedMs < TELLS_AFTER_MS || done <= 0) return { rate: null, secondsLeft: null };
  const rate = (done / elapsedMs) * 1000;
  return { rate, secondsLeft: Math.max(0, total - done) / rate };
}

/** From 0 to 1; by bytes, and by files where these have none. */
export function shareOf({ done, total }: Advance): number {
  if (total.bytes > 0) return Math.min(1, done.bytes / total.bytes);
  return total.files > 0 ? Math.min(1, done.files / total.files) : 0;
}

/** `3 of 12 files · 1.2 MB of 4.5 MB · 2.0 MB a second · about 20 seconds left`. */
export function advanceInWords(advance: Advance): string {
  const { done, total, rate, secondsLeft } = advance;
  const parts = [
    `${done.files.toLocaleString("en")} of ${counted(total.files, "file")}`,
    `${sizeInWords(done.bytes)} of ${sizeInWords(total.bytes)}`,
    rate === null ? null : `${sizeInWords(Math.round(rate))} a second`,
    secondsLeft === null ? null : timeLeftInWords(secondsLeft),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** No more exact than such a guess can be: `a few seconds left`, `about 40 seconds left`, `about 3 minutes left`. */
export function timeLeftInWords(seconds: number): string {
  if (seconds < 5) return "a few seconds left";
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 55) return `about ${counted(Math.max(1, minutes), "minute")} left`;
  const hours = Math.max(1, Math.round(seconds / 3600));
  return `about ${counted(hours, "hour")} left`;
}

const QUARTER = 0.25;

/** The quarter that has been reached since the share `before`, in percent; null when none has. */
export function quarterReached(before: number, now: number): number | null {
  const reached = Math.floor(now / QUARTER);
  return reached > Math.floor(before / QUARTER) && reached < 4 ? reached * 25 : null;
}
