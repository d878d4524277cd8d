import type { PageBreak, SpokenTime } from "../../../contract/work.ts";
import { clockTime } from "../../../core/corpus/clock-time.ts";

/** The labels that the margin shows beside the lines where pages begin, for whoever does not see them. */
export function PageNames({ pages }: { pages: PageBreak[] }) {
  return pages.map(({ at, label }) => (
    <span key={`${at} ${label}`} className="visually-hidden page-name">
      page {label}
    </span>
  ));
}

/** When words were said, from the start of the recording. */
export function CueTime({ time }: { time: SpokenTime }) {
  return (
    <small className="cue-time">
      <span className="visually-hidden">at </span>
      {clockTime(time.start)}
    </small>
  );
}
