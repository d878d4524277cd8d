import type { RecordOverview } from "../../../contract/overview.ts";
import { counted } from "../../../core/text/counted.ts";

/** Where somebody is: `present in 3 records`, and `written into 1 script`, which proves no presence. */
export function presenceInWords(person: string, records: readonly RecordOverview[]): string[] {
  const own = records.filter(({ participants }) =>
    participants.some((participant) => participant.person === person),
  );
  const scripts = own.filter(({ kind }) => kind === "screenplay").length;
  const present = own.length - scripts;
  return [
    ...(present > 0 ? [`present in ${counted(present, "record")}`] : []),
    ...(scripts > 0 ? [`written into ${counted(scripts, "script")}`] : []),
  ];
}
