import type { Work } from "../contract/work.ts";
import { counted } from "../core/text/counted.ts";

/** One thing that was looked at: what it is, and what is wrong with it. */
export interface Check {
  subject: string;
  /** What was found, when all is well. */
  found: string;
  problems: string[];
}

/**
 * Looks at the structure of works: whether addresses are unique, all parts refer to each other, and no
 * two corpora mean different people by one id.
 */
export function verifyWorks(works: Work[]): Check[] {
  const owners = new Map<string, number>();
  for (const { passages } of works)
    for (const { id } of passages) owners.set(id, (owners.get(id) ?? 0) + 1);
  return works.map((work) => {
    const check = verifyWork(work, owners);
    return { ...check, problems: [...check.problems, ...namesakes(work, works)] };
  });
}

function verifyWork(work: Work, owners: Map<string, number>): Check {
  const { sections, passages, turns, records, persons, counts } = work;
  const ids = (items: { id: string }[]) => new Set(items.map(({ id }) => id));
  const known = { sections: ids(sections), turns: ids(turns), records: ids(records) };
  const people = ids(persons);
  const problems = [sections, turns, records, persons].flatMap(repeatedIds);
  for (const { id, section, turn, record, text, insertions, readings = [] } of passages) {
    if ((owners.get(id) ?? 0) > 1) problems.push(`the address ${id} is used more than once`);
    if (!known.sections.has(section)) problems.push(`${id} is in no section that exists`);
    if (turn !== null && !known.turns.has(turn)) problems.push(`${id} is in no turn that exists`);
    if (record !== null && !known.records.has(record))
      problems.push(`${id} is of a record that does not exist: ${record}`);
    if (text.trim() === "") problems.push(`${id} is empty`);
    if (insertions.some(({ start, end }) => start < 0 || end > text.length || start >= end))
      problems.push(`${id} has an insertion outside its text`);
    if (
      readings.some(
        ({ start, end }, at) =>
          start < (readings[at - 1]?.end ?? 0) || end > text.length || start >= end,
      )
    )
      problems.push(`${id} has a spelling of the source outside its text`);
  }
  for (const { id, speaker } of turns)
    if (speaker !== null && !people.has(speaker)) problems.push(`${id} is said by nobody known`);
  const amounts = [
    counted(counts.sections, "section"),
    counted(counts.passages, "paragraph"),
    counted(counts.turns, "turn"),
    counted(counts.records, "record"),
    counted(persons.length, "person", "people"),
  ];
  return {
    subject: `work ${work.id}`,
    found: `${amounts.join(", ")}; every address is unique and every reference leads somewhere`,
    problems,
  };
}

/** Readout knows people by their ids alone, whatever corpus they are in. */
function namesakes(work: Work, works: Work[]): string[] {
  const others = works.filter(({ corpus }) => corpus !== work.corpus);
  return work.persons.flatMap(({ id, name }) => {
    const other = others.find(({ persons }) =>
      persons.some((person) => person.id === id && person.name !== name),
    );
    return other
      ? [
          `the person ${id} is somebody else in the corpus ${other.corpus}, and would be taken for one`,
        ]
      : [];
  });
}

function repeatedIds(items: { id: string }[]): string[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [`the id ${id} is used more than once`] : [];
  });
}
