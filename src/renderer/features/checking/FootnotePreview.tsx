import { useMemo } from "react";
import { useSession } from "../../session/Session.tsx";
import { useAnswer } from "../../session/use-answer.ts";
import type { Finding } from "./findings.ts";
import { rangesOf } from "./use-finding-actions.ts";

/** The footnote as the style that is remembered writes it. */
export function FootnotePreview({ finding }: { finding: Finding }) {
  const { bridge, settings } = useSession();
  const style = settings.citationStyle;
  const ask = useMemo(() => {
    const ranges = rangesOf(finding);
    return () => bridge.cite({ ranges, style });
  }, [bridge, finding, style]);
  const { value, failure } = useAnswer(ask);
  return (
    <p className="finding-footnote">
      <b>Footnote</b> {value?.citation ?? failure ?? "…"}
    </p>
  );
}
