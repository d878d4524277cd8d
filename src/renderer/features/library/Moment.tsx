import { useNow } from "../../session/use-now.ts";
import { ageOf } from "./age.ts";

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** A date and time, and how long ago that was. */
export function Moment({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at}>
      {MOMENT.format(new Date(at))} <span className="moment-age">({ageOf(at, now)})</span>
    </time>
  );
}
