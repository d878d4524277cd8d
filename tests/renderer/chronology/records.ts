import type { RecordOverview } from "../../../src/contract/overview.ts";
import type { RecordDate } from "../../../src/contract/work.ts";

/** A record of a known day. */
export function onDay(day: string): RecordOverview {
  return recordOf(day, { iso: day, earliest: day, latest: day, precision: "day", note: null });
}

/** A record of which only a span of days is known. */
export function between(
  earliest: string,
  latest: string,
  precision: RecordDate["precision"] = "approximate",
): RecordOverview {
  const iso = precision === "month" ? earliest.slice(0, 7) : null;
  return recordOf(`${earliest}/${latest}`, { iso, earliest, latest, precision, note: null });
}

/** A record without any date. */
export function undated(id: string): RecordOverview {
  return recordOf(id, {
    iso: null,
    earliest: null,
    latest: null,
    precision: "unknown",
    note: null,
  });
}

function recordOf(id: string, date: RecordDate): RecordOverview {
  return {
    id,
    date,
    work: "small-talks",
    workTitle: "Small talks",
    persons: [],
    passages: [],
    kind: "telephone",
    place: null,
    participants: [],
    sections: [],
    excerpts: [],
    turns: 1,
    words: 10,
  };
}
