import { counted } from "../../../core/text/counted.ts";
import { faultsOf } from "./findings.ts";
import { type Checking, isUnderWay } from "./use-checking.ts";

/** How a check stands, for whoever looks at something else; null when there is none to come back to. */
export function standingOf({ progress, result, sent }: Checking): string | null {
  if (sent !== null || isUnderWay(progress)) {
    return `Checking: ${Math.floor((progress?.done ?? 0) * 100)} %`;
  }
  if (result === null) return null;
  return `Back to the check: ${counted(faultsOf(result.report), "fault")}`;
}
