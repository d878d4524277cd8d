import type { SpokenTime } from "../../../contract/work.ts";
import { childElements, descendants, pointers } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

/** Seconds by the identifiers of points in time. */
export type Timeline = ReadonlyMap<string, number>;

/**
 * The points of a file’s timelines in seconds from the start: each a time of its own, or so long after another or
 * after the one before it. A point of which that is not known is left out.
 */
export function readTimeline(root: XmlElement): Timeline {
  const points = new Map<string, number>();
  for (const timeline of descendants(root, "timeline")) {
    const unit = timeline.attributes["unit"];
    let last: number | undefined;
    for (const when of childElements(timeline, "when")) {
      last = placed(when, unit, last, points);
      const id = when.attributes["xml:id"];
      if (id !== undefined && last !== undefined) points.set(id, last);
    }
  }
  return points;
}

/** When an utterance was said, by its `start` and `end`: points of a timeline, seconds or a time such as `0:12:31`. */
export function timeOf({ attributes }: XmlElement, timeline: Timeline): SpokenTime | null {
  const start = momentOf(attributes["start"], timeline);
  if (start === undefined) return null;
  return { start, end: momentOf(attributes["end"], timeline) ?? null };
}

function placed(
  { attributes }: XmlElement,
  unit: string | undefined,
  last: number | undefined,
  points: Timeline,
): number | undefined {
  const absolute = secondsOf(attributes["absolute"]);
  if (absolute !== undefined) return absolute;
  const interval = Number(attributes["interval"] ?? Number.NaN);
  if (!Number.isFinite(interval) || interval < 0)
    return attributes["interval"] === undefined ? (last ?? 0) : undefined;
  const [since] = pointers(attributes["since"]);
  const from = since === undefined ? (last ?? 0) : points.get(since);
  return from === undefined ? undefined : from + interval * lengthOf(attributes["unit"] ?? unit);
}

/** How many seconds a unit of time has. */
function lengthOf(unit: string | undefined): number {
  if (unit === "ms") return 0.001;
  if (unit === "min") return 60;
  return unit === "h" ? 3600 : 1;
}

function momentOf(value: string | undefined, timeline: Timeline): number | undefined {
  const [point] = pointers(value);
  return point === undefined ? secondsOf(value) : timeline.get(point);
}

function secondsOf(value: string | undefined): number | undefined {
  const time = /^(?:(?:(\d+):)?([0-5]?\d):)?(\d+(?:\.\d+)?)s?$/u.exec(value?.trim() ?? "");
  if (!time) return undefined;
  const [hours = "0", minutes = "0", seconds] = time.slice(1);
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
