import type { CountBy } from "../../../contract/analysis.ts";
import type { Names } from "../../session/directory.ts";

const NONE: Record<CountBy, string> = {
  speaker: "No speaker",
  record: "Outside any record",
  year: "Undated",
  work: "No work",
  layer: "No layer",
};

/** What a group of a frequency table is called. */
export function groupName(by: CountBy, value: string | null, names: Names): string {
  if (value === null) return NONE[by];
  if (by === "speaker") return names.speaker(value);
  if (by === "record") return names.record(value);
  if (by === "work") return names.work(value);
  if (by === "layer") return value === "record" ? "Words of the record" : "Words of the editor";
  return value;
}
