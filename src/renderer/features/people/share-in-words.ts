import type { TalkShare } from "../../../contract/overview.ts";
import { counted } from "../../../core/text/counted.ts";

/** A share in words and whole percent, without ever rounding to everything or to nothing. */
export function shareInWords({ words, of }: Pick<TalkShare, "words" | "of">): string {
  const total = counted(of, "word");
  if (words === of) return `all ${total}`;
  const percent = Math.round((words / of) * 100);
  if (percent === 100) return `over 99 % of ${total}`;
  return percent === 0 ? `under 1 % of ${total}` : `${percent} % of ${total}`;
}
