import type { Outcome } from "./use-doing.ts";
import "./outcome-line.css";

/** How something went; it was said aloud already. */
export function OutcomeLine({ outcome }: { outcome: Outcome | null }) {
  if (!outcome) return null;
  return (
    <p className="outcome-line" data-problem={outcome.isProblem || undefined}>
      {outcome.text}
    </p>
  );
}
