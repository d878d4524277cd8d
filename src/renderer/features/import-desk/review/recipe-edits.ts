import type { ProposedSpeaker } from "../../../../contract/proposed-work.ts";
import type {
  AboutCorrection,
  AlikeCorrection,
  CorrectedKind,
  ParagraphCorrection,
  PersonCorrection,
  Recipe,
  RecordCorrection,
} from "../../../../contract/recipe.ts";
import type { PassageKind } from "../../../../contract/work.ts";

/** A label is that person’s. */
export function assignLabel(recipe: Recipe, label: string, person: string): Recipe {
  return {
    ...recipe,
    notSpeakers: recipe.notSpeakers.filter((other) => other !== label),
    speakers: [
      ...recipe.speakers.filter((other) => other.label !== label),
      { label, person: person.trim() },
    ],
  };
}

/** A person is called otherwise, under whatever label they speak and wherever they were named by hand. */
export function renamePerson(recipe: Recipe, speaker: ProposedSpeaker, name: string): Recipe {
  const person = name.trim();
  const told = new Set(recipe.speakers.map(({ label }) => label));
  const isTold = recipe.speakers.some((other) => other.person === speaker.name);
  // Whoever takes part and never speaks has no label but the name.
  const labels = speaker.labels.length > 0 || isTold ? speaker.labels : [speaker.name];
  const speakers = recipe.speakers.map((other) =>
    other.person === speaker.name || speaker.labels.includes(other.label)
      ? { ...other, person }
      : other,
  );
  const added = labels.filter((label) => !told.has(label)).map((label) => ({ label, person }));
  return {
    ...recipe,
    speakers: [...speakers, ...added],
    paragraphs: recipe.paragraphs.map((other) =>
      other.speaker === speaker.name ? { ...other, speaker: person } : other,
    ),
    people: recipe.people.map((other) =>
      other.person === speaker.name ? { ...other, person } : other,
    ),
    records: recipe.records.map((record) => renameIn(record, speaker.name, person)),
  };
}

function renameIn(record: RecordCorrection, before: string, person: string): RecordCorrection {
  const { participants } = record;
  if (!participants?.some((one) => one.person === before)) return record;
  const renamed = participants.map((one) =>
    one.person === before ? { person, role: one.role } : one,
  );
  return { ...record, participants: renamed };
}

/** What somebody is besides the name; what was said of them before and is not said anew stays. */
export function correctPerson(recipe: Recipe, correction: PersonCorrection): Recipe {
  const { person } = correction;
  const before = recipe.people.find((other) => other.person === person);
  const others = recipe.people.filter((other) => other !== before);
  return { ...recipe, people: [...others, { ...before, ...correction }] };
}

/** What the document is; what was said of it before and is not said anew stays. */
export function correctAbout(recipe: Recipe, correction: AboutCorrection): Recipe {
  return { ...recipe, about: { ...recipe.about, ...correction } };
}

/** What looks like a name names nobody. */
export function denyLabel(recipe: Recipe, label: string): Recipe {
  if (recipe.notSpeakers.includes(label)) return recipe;
  return {
    ...recipe,
    speakers: recipe.speakers.filter((other) => other.label !== label),
    notSpeakers: [...recipe.notSpeakers, label],
  };
}

/** Takes {@link denyLabel} back. */
export function allowLabel(recipe: Recipe, label: string): Recipe {
  return { ...recipe, notSpeakers: recipe.notSpeakers.filter((other) => other !== label) };
}

export function addSpeakerLine(recipe: Recipe, pattern: string): Recipe {
  if (recipe.speakerLines.includes(pattern)) return recipe;
  return { ...recipe, speakerLines: [...recipe.speakerLines, pattern] };
}

export function removeSpeakerLine(recipe: Recipe, pattern: string): Recipe {
  return { ...recipe, speakerLines: recipe.speakerLines.filter((other) => other !== pattern) };
}

/** What one paragraph is; what was said of it before no longer holds. */
export function correctParagraph(recipe: Recipe, correction: ParagraphCorrection): Recipe {
  const { text, occurrence } = correction;
  const others = recipe.paragraphs.filter(
    (other) => other.text !== text || other.occurrence !== occurrence,
  );
  return { ...recipe, paragraphs: [...others, correction] };
}

/** What all paragraphs of one sort are. */
export function correctAlike(recipe: Recipe, correction: AlikeCorrection): Recipe {
  const others = recipe.alike.filter(
    ({ why, block, pattern }) =>
      why !== correction.why || block !== correction.block || pattern !== correction.pattern,
  );
  return { ...recipe, alike: [...others, correction] };
}

/** How many corrections a recipe holds. */
export function correctionsIn({ version: _version, about, ...lists }: Recipe): number {
  const listed = Object.values(lists).reduce((sum, { length }) => sum + length, 0);
  return listed + Object.keys(about).length;
}

/** The kind under which a paragraph can be corrected: the lines of a script are speech as any other. */
export function correctedKind(kind: PassageKind): CorrectedKind {
  return kind === "line" ? "turn" : kind;
}
