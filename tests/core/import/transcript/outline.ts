import type { ProposedRecord, ProposedWork } from "../../../../src/contract/proposed-work.ts";

/** A proposal to be read at a glance: sections, then paragraphs by kind and speaker, then records and people. */
export function outlineOf(work: ProposedWork): string {
  const lines = work.sections.flatMap(({ heading, number }, section) => [
    `# ${number ?? "–"} ${heading ?? "without a heading"}`,
    ...work.paragraphs.flatMap((paragraph) => {
      if (paragraph.section !== section) return [];
      const turn = paragraph.turn === null ? null : work.turns[paragraph.turn]!;
      const opens = paragraph.text.split(/\s+/u).slice(0, 5).join(" ");
      const begins =
        turn && work.paragraphs.find((other) => other.turn === paragraph.turn) === paragraph;
      const speaker = work.speakers[turn?.speaker ?? -1]?.name ?? "nobody";
      const time = paragraph.time ? ` @${paragraph.time.start}` : "";
      const who = !turn ? "" : begins ? ` ${speaker} as “${turn.label}”${time}` : " …";
      return [`${paragraph.kind}${who}: ${opens}`];
    }),
  ]);
  return [...lines, ...work.records.map((record) => recordLine(record, work))].join("\n");
}

function recordLine(
  { kind, date, place, participants }: ProposedRecord,
  work: ProposedWork,
): string {
  const people = participants.map(({ speaker, role }) => {
    const { name } = work.speakers[speaker]!;
    return role === null ? name : `${name} (${role})`;
  });
  return `= ${kind}, ${date.iso ?? "undated"}, ${place ?? "nowhere"}: ${people.join("; ")}`;
}
