import { useMemo } from "react";
import type { TextRange } from "../../../contract/work.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import { workOf } from "./use-sources.ts";

/** The footnote as the style that is remembered writes it. */
export function FootnotePreview({ ranges }: { ranges: readonly TextRange[] }) {
  const { bridge, settings } = useSession();
  const style = settings.citationStyle;
  const ask = useMemo(() => {
    const [first] = ranges;
    // A citation is of one work, and has its words in reading order.
    const own = ranges.filter(({ passage }) => workOf(passage) === workOf(first?.passage ?? ""));
    return () => bridge.cite({ ranges: own, style });
  }, [bridge, ranges, style]);
  const { value, failure } = useAnswer(ask);
  return (
    <p className="finding-footnote">
      <b>Footnote</b> {value?.citation ?? failure ?? "…"}
    </p>
  );
}
